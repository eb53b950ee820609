import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'

/** What `storybook build` wrote. */
export const folder =
  process.env.STORYBOOK_FOLDER ?? fileURLToPath(new URL('../../storybook-static', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The built Storybook where a council might put it: below a path, on a server that only has files. */
export interface Site {
  /** Ends in a slash. */
  readonly url: string
  /** Opens a page that keeps what it can't get and what it asks of others. */
  open(path: string): Promise<Visit>
  close(): Promise<void>
}

export interface Visit {
  readonly page: Page
  /** Requests that failed, or went to another host or out of the path. */
  readonly wrong: readonly string[]
}

/** Serves the built Storybook and starts Chromium. */
export async function openSite(): Promise<Site> {
  const base = '/design/guildhall/'
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    const file = path.slice(base.length) || 'index.html'
    try {
      if (!path.startsWith(base)) throw new Error('outside of the path')
      const body = readFileSync(join(folder, file))
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}${base}`
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium refuses to run as root with its sandbox on.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  return {
    url,
    async open(path) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
      page.setDefaultTimeout(60_000)
      const wrong: string[] = []
      page.on('request', (request) => {
        const to = request.url()
        if (!to.startsWith(url) && !/^(data|blob|about):/.test(to)) wrong.push(`goes out: ${to}`)
      })
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`)
      })
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? ''
        if (why !== 'net::ERR_ABORTED') wrong.push(`${why}: ${request.url()}`)
      })
      await page.goto(`${url}${path}`)
      return { page, wrong }
    },
    async close() {
      await browser.close()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A story by itself. */
export const storyPath = (id: string, globals = '') =>
  `iframe.html?viewMode=story&id=${id}&globals=${globals}`
