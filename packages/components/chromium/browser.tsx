import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { SUPPORT_SCRIPT } from '../src/page-template/index.ts'
import { reactAliases } from '../test/react-from.ts'
import { pages } from './pages.tsx'

export { launchChromium as launch } from '@guildhall/tooling/chromium'

/** What turns the server's HTML into a page that behaves. */
export type Way = 'React' | "GOV.UK Frontend's script" | 'no script'

const require = createRequire(import.meta.url)
const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk')
export const css = readFileSync(join(govuk, 'govuk-frontend.min.css'), 'utf8')
const govukScript = readFileSync(join(govuk, 'all.bundle.js'), 'utf8')

let clientScript: Promise<string> | undefined

/** The pages' code for the browser, bundled once. */
function client(): Promise<string> {
  clientScript ??= build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: reactAliases() },
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
  return clientScript
}

const SITE = 'http://guildhall.test'

/** Opens a page as a person would get it, and says what went wrong in it. */
export async function open(
  browser: Browser,
  name: string,
  way: Way,
  options: { hash?: string; width?: number; beforeScript?: (page: Page) => Promise<void> } = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    javaScriptEnabled: way !== 'no script',
    viewport: { width: options.width ?? 1000, height: 700 },
  })
  const html = document(name)
  await context.route(`${SITE}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${SITE}/${options.hash ?? ''}`)
  await options.beforeScript?.(page)
  await enhance(page, way)
  return { page, context, complaints }
}

/** Runs the way's script, and waits until it has done its work. */
export async function enhance(page: Page, way: Way): Promise<void> {
  if (way === 'no script') return
  if (way === 'React') {
    await page.addScriptTag({ content: await client(), type: 'module' })
    await page.waitForFunction(() => {
      const root = globalThis.document.querySelector('#root')
      // React marks what it draws; Preact, what it draws in.
      return [root, root?.firstElementChild].some(
        (node) => node && Object.keys(node).some((key) => /^__(reactFiber|k)/.test(key)),
      )
    })
    await page.waitForTimeout(100)
  } else {
    await page.addScriptTag({ content: govukScript })
    await page.evaluate('GOVUKFrontend.initAll()')
  }
}

function document(name: string): string {
  return `<!doctype html>
<html lang="en" class="govuk-template">
<head><meta charset="utf-8"><title>${name}</title><style>${css}</style></head>
<body class="govuk-template__body"><script>${SUPPORT_SCRIPT}</script>
<div id="root" data-page="${name}">${renderToString(pages[name])}</div>
</body></html>`
}
