import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { componentAxe } from '@guildhall/tooling/accessibility'
import axeCore from 'axe-core'
import type { Browser, Page } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { specimens } from '../test/specimens.tsx'
import { css, launch } from './browser.tsx'

const alertCss = readFileSync(
  createRequire(import.meta.url).resolve('../src/alert-banner/alert-banner.css'),
  'utf8',
)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage({ viewport: { width: 320, height: 600 } })
  await page.setContent(
    `<!doctype html><html lang="en" class="govuk-template"><head><title>Specimen</title>
<meta name="viewport" content="width=device-width"><style>${css}${alertCss}</style></head>
<body class="govuk-template__body js-enabled govuk-frontend-supported"><div class="govuk-width-container" id="root"></div></body></html>`,
  )
  await page.addScriptTag({ content: axeCore.source })
  await page.evaluate((config) => globalThis.axe.configure(config), componentAxe.config)
})
afterAll(() => browser.close())

declare global {
  var axe: typeof axeCore
}

async function show(name: string): Promise<void> {
  const html = renderToStaticMarkup(specimens[name]?.page())
  await page.evaluate((content) => {
    const root = document.getElementById('root')
    if (root) root.innerHTML = content
  }, html)
}

describe('every component in Chromium', () => {
  for (const name of Object.keys(specimens)) {
    it(`${name} fits on a screen of 320 pixels without scrolling sideways`, async () => {
      await show(name)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(320)
    })

    it(`${name} is found faultless by axe, to level AAA`, async () => {
      await show(name)
      const violations = await page.evaluate(async (options) => {
        const result = await globalThis.axe.run('#root', options)
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      }, componentAxe.options)
      expect(violations).toEqual([])
    })

    it(`${name} can be seen with forced colours`, async () => {
      await show(name)
      await page.emulateMedia({ forcedColors: 'active' })
      const hidden = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '#root input, #root textarea, #root select, #root a, #root button',
          ),
        ]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            const { color, backgroundColor } = getComputedStyle(control)
            return color === backgroundColor
          })
          .map((control) => control.outerHTML),
      )
      await page.emulateMedia({ forcedColors: 'none' })
      expect(hidden).toEqual([])
    })
  }
})
