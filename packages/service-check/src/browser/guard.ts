import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { CannotCheck } from '../failure.ts'

/** What a page may do while it is looked at. */
export interface Guard {
  /** Lets a form of the page be sent, once. */
  allowOneSending(): void
  /** From now on the page stays where it is; where it wanted to go is told instead. */
  hold(): void
  /** Addresses that the held page wanted to go to. */
  readonly wanted: readonly string[]
  /** Whether something was sent since that was allowed. */
  readonly hasSent: () => boolean
  /** Why the page can’t be checked, as soon as that is known. */
  readonly broken: Promise<never>
}

/** The most bytes that a page may be, with all that it fetches. */
export const MOST_BYTES = 30_000_000

const MOST_NAVIGATIONS = 10

/** Whether two machines belong to one site, so that a redirect between them stays at home. */
export function isSameSite(one: string, other: string): boolean {
  const bare = (address: string) => new URL(address).hostname.replace(/^www\./, '')
  const [a, b] = [bare(one), bare(other)]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/**
 * Watches over one page: it sends nothing, opens and downloads nothing, asks nobody anything, goes
 * to no other site, and stops when it is too large.
 */
export async function guard(
  context: BrowserContext,
  page: Page,
  client: CDPSession,
  address: string,
): Promise<Guard> {
  let sendingsLeft = 0
  let hasSent = false
  let isHeld = false
  let navigations = 0
  let bytes = 0
  const wanted: string[] = []
  let breakWith: (problem: CannotCheck) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    breakWith = reject
  })
  broken.catch(() => {})

  await context.route('**/*', async (route) => {
    const request = route.request()
    const isRead = request.method() === 'GET' || request.method() === 'HEAD'
    const isOwn = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (request.method() === 'POST' && isOwn && sendingsLeft > 0) {
      sendingsLeft -= 1
      hasSent = true
      return route.continue()
    }
    // “Aborted” leaves the page where it is; any other word puts the browser’s own page in its place.
    return isRead ? route.continue() : route.abort('aborted')
  })
  await context.routeWebSocket('**/*', (socket) => {
    void socket.close()
  })
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => {})
  })
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
  page.on('crash', () => breakWith(new CannotCheck('stuck')))

  const { frameTree } = await client.send('Page.getFrameTree')
  const main = frameTree.frame.id
  // Each hop of a redirect stops here, before it is asked for.
  await client.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
  client.on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId }) => {
    const go = () => client.send('Fetch.continueRequest', { requestId })
    const stop = () => client.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    const decide = () => {
      if (frameId !== main) return go()
      const isRedirect = redirectedRequestId !== undefined
      if (isHeld && !isRedirect && request.method === 'GET') {
        if (sendingsLeft === 0) {
          wanted.push(request.url)
          return stop()
        }
        sendingsLeft -= 1
        hasSent = true
      }
      navigations += 1
      if (navigations > MOST_NAVIGATIONS) {
        breakWith(new CannotCheck('redirects', String(MOST_NAVIGATIONS)))
        return stop()
      }
      if (!isSameSite(request.url, address)) {
        breakWith(new CannotCheck('other-site', new URL(request.url).origin))
        return stop()
      }
      return go()
    }
    decide().catch(() => {})
  })
  client.on('Network.dataReceived', ({ dataLength }) => {
    bytes += dataLength
    if (bytes > MOST_BYTES) breakWith(new CannotCheck('too-large', String(MOST_BYTES / 1_000_000)))
  })

  return {
    allowOneSending: () => {
      sendingsLeft = 1
      hasSent = false
    },
    hold: () => {
      isHeld = true
    },
    wanted,
    hasSent: () => hasSent,
    broken,
  }
}
