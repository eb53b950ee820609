import robotsParser from 'robots-parser'

/** The name that robots.txt knows us by. */
export const ROBOT = 'guildhall-service-check'

/** What a site asks of programs that visit it. */
export interface Robots {
  /** Why a page is not to be visited: the line of robots.txt, or that it could not be had. */
  refuses(address: string): string | undefined
  /** Seconds that it wants between two visits; 0 where it says nothing. */
  readonly delay: number
}

interface Parsed {
  isAllowed(address: string, robot: string): boolean | undefined
  getMatchingLineNumber(address: string, robot: string): number
  getCrawlDelay(robot: string): number | undefined
}

// Its types speak of a module with a default, and it is a function.
const parse = robotsParser as unknown as (address: string, text: string) => Parsed

/** The most that is read of a robots.txt. Source: RFC 9309, 2.5. */
const MOST = 500_000

/** What a robots.txt of a site says. */
export function readRobots(address: string, text: string): Robots {
  const parsed = parse(address, text.slice(0, MOST))
  const lines = text.split(/\r\n|\r|\n/)
  return {
    refuses(page) {
      if (parsed.isAllowed(page, ROBOT) !== false) return undefined
      return lines[parsed.getMatchingLineNumber(page, ROBOT) - 1]?.trim() || 'Disallow'
    },
    delay: Math.max(0, parsed.getCrawlDelay(ROBOT) ?? 0),
  }
}

/**
 * Gets what a site asks of programs. Without a robots.txt (4xx) everything may be visited; where the
 * site can’t say (5xx, or no answer), nothing. Source: RFC 9309, 2.3.1.
 */
export async function fetchRobots(
  origin: string,
  {
    fetch,
    userAgent,
    timeoutMs,
  }: { fetch: typeof globalThis.fetch; userAgent: string; timeoutMs: number },
): Promise<Robots> {
  const address = `${origin}/robots.txt`
  const answer = await fetch(address, {
    headers: { 'user-agent': userAgent },
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (answer.status >= 500) return { refuses: () => `robots.txt: ${answer.status}`, delay: 0 }
  if (!answer.ok) return readRobots(address, '')
  return readRobots(address, await answer.text())
}
