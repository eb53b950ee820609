// @ts-expect-error: jsdom has no types of its own
import { JSDOM } from 'jsdom'
import type { Browser, Page } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixturesByComponent } from '../test/parity/fixtures.ts'
import { css, launch } from './browser.tsx'

// The options files turn an example's HTML into React nodes with a browser's parser.
const { window } = new JSDOM('<!doctype html>')
Object.assign(globalThis, {
  document: window.document,
  Node: window.Node,
  Element: window.Element,
  Text: window.Text,
})
const { components } = await import('../test/parity/compare.ts')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  await page.setContent(
    `<!doctype html><html lang="en" class="govuk-template"><head><style>${css}
* { animation: none !important; transition: none !important; caret-color: transparent !important }
</style></head><body class="govuk-template__body js-enabled govuk-frontend-supported"></body></html>`,
  )
})
afterAll(() => browser.close())

/** A phone, and a screen wide enough for every layout to change. */
const WIDTHS = [320, 700]

async function picture(html: string, width: number): Promise<Buffer> {
  await page.setViewportSize({ width, height: 500 })
  await page.evaluate((content) => {
    document.body.innerHTML = `<div style="padding: 10px">${content}</div>`
  }, html)
  return page.screenshot({ fullPage: true })
}

/** A picture may be taken while Chromium still draws; a difference that is real stays. */
async function looksTheSame(theirs: string, ours: string, width: number): Promise<boolean> {
  for (let tries = 0; tries < 4; tries += 1) {
    if ((await picture(theirs, width)).equals(await picture(ours, width))) return true
  }
  return false
}

describe('with the same CSS', () => {
  for (const [govuk, fixtures] of fixturesByComponent()) {
    const visible = fixtures.filter(({ hidden }) => !hidden)
    it(`${govuk} is the same pixels as GOV.UK's in all ${visible.length} visible examples`, async () => {
      const examples = components.get(govuk)
      const differing: string[] = []
      for (const { name, html, options } of visible) {
        const ours = examples ? renderToStaticMarkup(examples.render(options)) : ''
        for (const width of WIDTHS) {
          if (!(await looksTheSame(html, ours, width))) differing.push(`${name} at ${width}`)
        }
      }
      expect(differing).toEqual([])
    })
  }

  it('a picture that differs is noticed', async () => {
    const one = await picture('<p class="govuk-body">One</p>', 700)
    expect(one.equals(await picture('<p class="govuk-body">Two</p>', 700))).toBe(false)
  })
})
