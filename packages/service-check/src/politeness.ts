import { CannotCheck, failureOf } from './failure.ts'
import { fetchRobots, type Robots } from './robots.ts'

/** A site’s wish longer than this isn’t waited for, and the page is left alone. */
const LONGEST_DELAY = 60

/** What visiting politely needs. */
export interface PolitenessOptions {
  readonly fetch: typeof globalThis.fetch
  readonly userAgent: string
  readonly timeoutMs: number
  /** Seconds between two loads from one site, unless it wants more. */
  readonly delay: number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly now: () => number
}

/** Asks each site once what it wants, and waits between loads as long as it wants. */
export class Politeness {
  readonly #options: PolitenessOptions
  readonly #robots = new Map<string, Promise<Robots>>()
  readonly #last = new Map<string, number>()

  constructor(options: PolitenessOptions) {
    this.#options = options
  }

  /**
   * Says nothing where a page may be visited.
   *
   * @throws CannotCheck where robots.txt refuses it, or the site can’t be reached
   */
  async ask(address: string): Promise<void> {
    const { refuses, delay } = await this.#of(address)
    const line = refuses(address)
    if (line !== undefined) throw new CannotCheck('robots', line)
    if (delay > LONGEST_DELAY) throw new CannotCheck('robots', `Crawl-delay: ${delay}`)
  }

  /** Waits until the site may be asked again. */
  async pause(address: string): Promise<void> {
    const { origin } = new URL(address)
    const { now, wait, delay } = this.#options
    const wanted = Math.max(delay, (await this.#of(address)).delay) * 1000
    const since = now() - (this.#last.get(origin) ?? Number.NEGATIVE_INFINITY)
    if (since < wanted) await wait(wanted - since)
    this.#last.set(origin, now())
  }

  #of(address: string): Promise<Robots> {
    const { origin } = new URL(address)
    const known = this.#robots.get(origin)
    if (known) return known
    const asked = fetchRobots(origin, this.#options).catch((problem: unknown) => {
      throw asFailure(problem)
    })
    this.#robots.set(origin, asked)
    return asked
  }
}

function asFailure(problem: unknown): unknown {
  if (!(problem instanceof Error)) return problem
  if (problem.name === 'TimeoutError') return new CannotCheck('timeout')
  const cause = problem.cause instanceof Error ? problem.cause : undefined
  const code = cause && 'code' in cause ? String(cause.code) : ''
  if (/CERT|SELF_SIGNED|SSL|ALTNAME/.test(code)) return new CannotCheck('certificate', code)
  if (/redirect/i.test(cause?.message ?? '')) return new CannotCheck('redirects')
  return problem instanceof TypeError ? new CannotCheck('down', code) : failureOf(problem)
}
