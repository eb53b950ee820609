import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { renderToString } from 'react-dom/server'
import { build, defaultClientConditions } from 'vite'
import { attributionFor } from '../src/sources/address-source.ts'
import { memorySource } from '../src/sources/memory.ts'
import { addressSuggestions } from '../src/suggestions/server.ts'
import { Sample } from './sample.tsx'
import { street } from './street.ts'

export { launchChromium as launch } from '@guildhall/tooling/chromium'

const require = createRequire(import.meta.url)
const css = [
  readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8'),
  readFileSync(new URL('../src/suggestions/suggestions.css', import.meta.url), 'utf8'),
].join('\n')

const SITE = 'https://guildhall.test'

let script: Promise<string> | undefined

/** The page's code for the browser, bundled once. */
function client(): Promise<string> {
  script ??= build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['@guildhall/source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('./client.tsx', import.meta.url)) },
    },
  }).then((result) => {
    const [built] = [result].flat()
    const chunk = built && 'output' in built ? built.output[0] : undefined
    if (!chunk) throw new Error('Vite built no script for the browser.')
    return chunk.code
  })
  return script
}

/** A page of a council, with the council's own route for suggestions behind it. */
export async function open(
  browser: Browser,
  options: BrowserContextOptions & {
    path?: string
    language?: 'en' | 'cy'
    isDown?: () => boolean
  } = {},
): Promise<{ page: Page; posted: URLSearchParams[]; complaints: string[] }> {
  const { path = 'postcode', language = 'en', isDown = () => false, ...own } = options
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...own })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const posted: URLSearchParams[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  const answer = addressSuggestions<undefined>({
    source: () =>
      memorySource({
        addresses: street,
        isDown,
        attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
      }),
    limit: async () => ({ allowed: true }),
    onOutage() {},
  })
  const html = document(path, language, own.javaScriptEnabled === false ? '' : await client())
  await context.route(`${SITE}/**`, async (route) => {
    const request = route.request()
    if (request.url() === `${SITE}/alderbrook/address-suggestions`) {
      const body = request.postData() ?? ''
      const response = await answer(
        new Request(request.url(), { method: 'POST', body: new URLSearchParams(body) }),
        undefined,
      )
      const text = await response.text()
      await route.fulfill({ status: response.status, contentType: 'application/json', body: text })
      return
    }
    if (request.method() === 'POST') posted.push(new URLSearchParams(request.postData() ?? ''))
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
  })
  await page.goto(`${SITE}/alderbrook/bins/${path}`)
  return { page, posted, complaints }
}

function document(path: string, language: 'en' | 'cy', code: string): string {
  const body = renderToString(<Sample path={path} language={language} />)
  return `<!doctype html><html lang="${language}" class="govuk-template"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>An address</title><style>${css}</style></head>
<body class="govuk-template__body"><div class="govuk-width-container">
<div id="root" data-path="${path}" data-language="${language}">${body}</div></div>
<script type="module">${code.replaceAll('</script', '<\\/script')}</script></body></html>`
}
