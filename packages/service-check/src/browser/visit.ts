import type { Browser, CDPSession, Page } from 'playwright-core'
import { CannotCheck, failureOf } from '../failure.ts'
import { type Guard, guard } from './guard.ts'
import { WINDOW } from './measure-zoom.ts'
import { logNetwork, type NetworkLog } from './network.ts'

/** How a page is asked for. */
export interface VisitOptions {
  readonly userAgent: string
  readonly timeoutMs: number
  readonly runsScripts?: boolean
}

/** A page that has been loaded, under guard. */
export interface Visit {
  readonly page: Page
  readonly client: CDPSession
  readonly guard: Guard
  readonly network: NetworkLog
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const HTML = /^(text\/html|application\/xhtml\+xml)\b/i

/**
 * Loads a page in a browser profile of its own, lets `look` look at it, and closes it, whatever
 * happens.
 *
 * @throws CannotCheck with why it could not be looked at
 */
export async function visit<Seen>(
  browser: Browser,
  address: string,
  options: VisitOptions,
  look: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({
    userAgent: options.userAgent,
    viewport: WINDOW,
    locale: 'en-GB',
    javaScriptEnabled: options.runsScripts ?? true,
    serviceWorkers: 'block',
    acceptDownloads: false,
  })
  context.setDefaultTimeout(options.timeoutMs)
  const work = async () => {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    const network = await logNetwork(client, address)
    const guarded = await guard(context, page, client, address)
    return Promise.race([
      guarded.broken,
      load(page, client, network, guarded, address, options, look),
    ])
  }
  try {
    return await within(work(), options.timeoutMs * 4)
  } catch (problem) {
    throw failureOf(problem)
  } finally {
    // A page whose script never ends can’t be closed; its browser can.
    await Promise.race([context.close(), later(5000)]).catch(() => {})
  }
}

async function load<Seen>(
  page: Page,
  client: CDPSession,
  network: NetworkLog,
  guarded: Guard,
  address: string,
  { timeoutMs }: VisitOptions,
  look: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const response = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: timeoutMs })
  if (response === null) throw new CannotCheck('not-an-address', address)
  const headers = await response.allHeaders()
  const status = response.status()
  if (status >= 400) throw new CannotCheck('status', String(status))
  const type = headers['content-type'] ?? ''
  if (!HTML.test(type)) throw new CannotCheck('not-html', type)
  // What never stops loading is looked at as far as it came.
  await page.waitForLoadState('load', { timeout: Math.min(timeoutMs, 15_000) }).catch(() => {})
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
  // The page may have gone elsewhere meanwhile, over and over.
  guarded.hold()
  return look({ page, client, guard: guarded, network, status, headers })
}

function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CannotCheck('timeout', String(milliseconds / 1000))),
      milliseconds,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function later(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds).unref())
}
