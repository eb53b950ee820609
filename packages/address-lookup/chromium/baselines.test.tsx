import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sampleBrands } from '@guildhall/theme/sample-brands'
import { councilStylesheet } from '@guildhall/theme/stylesheet'
import { themeCss } from '@guildhall/theme/theme'
import { difference, stillCss } from '@guildhall/tooling/pictures'
import type { Browser, Page } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.tsx'
import { CouncilPage } from './council-page.tsx'

// Pictures that a person looked at, of a page made of the components that residents get. After a change
// that is meant, LOOKED_AT=1 npm run test:chromium makes them anew; look at each before it is committed.
const folder = join(import.meta.dirname, 'baselines')
const isMade = process.env.LOOKED_AT === '1'
/** How many pixels of a thousand may be off. */
const IN_A_THOUSAND = 5
/** A phone, and a screen wide enough for every layout to change. */
const WIDTHS = [320, 700]

const require = createRequire(import.meta.url)
const css = councilStylesheet(
  readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8'),
)
const logo = readFileSync(new URL('../../theme/stories/harbour.svg', import.meta.url), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

type BrandName = keyof typeof sampleBrands

async function picture(of: BrandName, width: number): Promise<{ page: Page; png: Buffer }> {
  const { brand, name } = sampleBrands[of]
  const page = await browser.newPage({ viewport: { width, height: 600 } })
  const body = renderToStaticMarkup(<CouncilPage name={name} hasLogo={'logo' in brand} />)
  const html =
    `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><style>${css}</style>` +
    `<style>${themeCss(brand)}</style><style>${stillCss()}</style></head>` +
    `<body class="govuk-template__body">${body}</body></html>`
  await page.route('http://guildhall.test/**', (route) =>
    route.request().url().endsWith('.svg')
      ? route.fulfill({ contentType: 'image/svg+xml', body: logo })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto('http://guildhall.test/')
  await page.evaluate(() => document.fonts.ready)
  return { page, png: await page.screenshot({ fullPage: true }) }
}

describe('a page of a council’s own', () => {
  for (const name of Object.keys(sampleBrands) as BrandName[]) {
    for (const width of WIDTHS) {
      it(`in ${name} looks as it did when a person looked at it, ${width} pixels wide`, async () => {
        const { page, png } = await picture(name, width)
        const baseline = join(folder, `${name}-${width}.png`)
        if (isMade) writeFileSync(baseline, png)
        expect(png.length).toBeLessThan(150_000)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        expect(await difference(page, png, readFileSync(baseline))).toBeLessThan(IN_A_THOUSAND)
        await page.close()
      })
    }
  }

  it('in another brand is told apart', async () => {
    const { page, png } = await picture('moor', 700)
    const other = readFileSync(join(folder, 'mulberry-700.png'))
    expect(await difference(page, png, other)).toBeGreaterThan(IN_A_THOUSAND)
    await page.close()
  })
})
