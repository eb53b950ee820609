import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright'
import { renderToStaticMarkup } from 'react-dom/server'
import { sampleBrands as brands } from '../src/sample-brands.ts'
import { councilStylesheet } from '../src/stylesheet.ts'
import { themeCss } from '../src/theme.ts'
import { Specimen } from '../stories/specimen.tsx'

export { launchChromium as launch } from '@guildhall/tooling/chromium'

const path = createRequire(import.meta.url).resolve(
  'govuk-frontend/dist/govuk/govuk-frontend.min.css',
)
const css = councilStylesheet(readFileSync(path, 'utf8'))

const logo = readFileSync(new URL('../stories/harbour.svg', import.meta.url), 'utf8')

export type BrandName = keyof typeof brands

export const brandNames = Object.keys(brands) as BrandName[]

/** The specimen of a brand as a whole page; with forced colours, a resident's white on black. */
export async function open(browser: Browser, name: BrandName, forced: boolean): Promise<Page> {
  const { brand, name: council } = brands[name]
  const page = await browser.newPage({
    viewport: { width: 1000, height: 900 },
    forcedColors: forced ? 'active' : 'none',
    colorScheme: forced ? 'dark' : 'light',
  })
  const body = renderToStaticMarkup(<Specimen brand={brand} name={council} id={name} />)
  const html =
    `<!doctype html><html lang="en" class="govuk-template"><head><title>${council}</title>` +
    `<style>${css}</style><style>${themeCss(brand)}</style></head>` +
    `<body class="govuk-template__body"><main>${body}</main></body></html>`
  await page.route('http://guildhall.test/**', (route) =>
    route.request().url().endsWith('.svg')
      ? route.fulfill({ contentType: 'image/svg+xml', body: logo })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto('http://guildhall.test/')
  return page
}
