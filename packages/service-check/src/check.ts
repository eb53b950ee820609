import { readFileSync } from 'node:fs'
import { fill, type Language } from '@guildhall/standards/language'
import type { Browser } from 'playwright-core'
import { applyBaseline, type Baseline } from './baseline.ts'
import { launch } from './browser/launch.ts'
import { observe } from './browser/observe.ts'
import { reportWords } from './content/words.ts'
import { CannotCheck, type FailureKind } from './failure.ts'
import type { Observation } from './observation.ts'
import { Politeness } from './politeness.ts'
import { REPORT_VERSION, type Report } from './report.ts'
import { ROBOT } from './robots.ts'
import { judge } from './rules/index.ts'
import { sharedTitles } from './rules/title.ts'
import { plain, shownAddress, toFindings } from './to-findings.ts'
import { linksToFollow } from './walk.ts'

/** How pages are checked. */
export interface CheckOptions {
  /** Path of a Chromium; none is ever downloaded. */
  readonly chromium: string
  readonly language?: Language
  /** CSS selectors of forms that may be sent empty, on whichever page has them. */
  readonly forms?: readonly string[]
  /** Paths that links may be followed to, `*` for anything: `/bins/*`. */
  readonly allow?: readonly string[]
  /** @default 20 */
  readonly maxPages?: number
  /** Seconds between two loads from one site, unless it asks for more. @default 1 */
  readonly delay?: number
  /** Seconds for one load of a page. @default 30 */
  readonly timeout?: number
  /** Where pictures are kept; left out, none are. */
  readonly pictures?: string
  readonly baseline?: Baseline
  /** Told of each page before it is looked at. */
  readonly onPage?: (address: string) => void
  readonly fetch?: typeof globalThis.fetch
  readonly now?: () => number
  readonly wait?: (milliseconds: number) => Promise<void>
}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string }

/** The name that goes with every request. */
export const USER_AGENT = `Mozilla/5.0 (compatible; ${ROBOT}/${version}; +https://github.com/guildhall/guildhall/tree/main/packages/service-check)`

const NO_PAGE: ReadonlySet<FailureKind> = new Set(['not-html', 'robots', 'other-site'])

/**
 * Walks pages and reports what keeps people out. A page that can’t be checked is in the report with
 * the reason; it keeps no other out.
 *
 * @param addresses of pages, http or https
 */
export async function checkPages(
  addresses: readonly string[],
  options: CheckOptions,
): Promise<Report> {
  const { language = 'en', forms = [], allow = [], maxPages = 20, timeout = 30 } = options
  const now = options.now ?? Date.now
  const started = new Date(now()).toISOString()
  const politeness = new Politeness({
    fetch: options.fetch ?? fetch,
    userAgent: USER_AGENT,
    timeoutMs: timeout * 1000,
    delay: options.delay ?? 1,
    wait: options.wait ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
    now,
  })
  const queue = [...new Set(addresses)]
  const pages: Report['pages'] = []
  const seen: Observation[] = []
  let visits = 0
  let browser: Browser | undefined
  try {
    for (const address of queue) {
      if (visits >= maxPages) break
      visits += 1
      options.onPage?.(shownAddress(address))
      try {
        if (!/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) {
          throw new CannotCheck('not-an-address', shownAddress(address))
        }
        await politeness.ask(address)
        // One whose page stopped it is left behind.
        if (!browser?.isConnected()) browser = await launch(options.chromium)
        const one = await observe(browser, address, {
          userAgent: USER_AGENT,
          timeoutMs: timeout * 1000,
          forms,
          name: `page-${visits}`,
          pause: () => politeness.pause(address),
          ...(options.pictures === undefined ? {} : { pictures: options.pictures }),
        })
        seen.push(one)
        pages.push({ address: shownAddress(address), title: plain(one.document.title) })
        const more = linksToFollow(one, allow).filter((link) => !queue.includes(link))
        queue.push(...more)
      } catch (problem) {
        if (!(problem instanceof CannotCheck)) throw problem
        // What a link leads to may be no page, or not for us; only who asked for it is told so.
        const isOurs = addresses.includes(address) || !NO_PAGE.has(problem.kind)
        if (isOurs)
          pages.push({ address: shownAddress(address), failure: inWords(problem, language) })
        if (problem.kind === 'timeout' || problem.kind === 'stuck') {
          await browser?.close().catch(() => {})
          browser = undefined
        }
      }
    }
  } finally {
    await browser?.close().catch(() => {})
  }
  const sent = new Set(seen.flatMap(({ submissions }) => submissions.map(({ form }) => form)))
  for (const form of forms.filter((one) => seen.length > 0 && !sent.has(one))) {
    const failure = inWords(new CannotCheck('no-form', form), language)
    pages.push({ address: shownAddress(addresses[0] ?? ''), failure })
  }
  const shared = sharedTitles(seen)
  const findings = seen.flatMap((one) =>
    toFindings([...judge(one), ...(shared.get(one) ?? [])], one.address, language),
  )
  const visited = seen.map(({ address }) => address)
  const none: Baseline = { version: 1, findings: [] }
  return {
    version: REPORT_VERSION,
    tool: { name: '@guildhall/service-check', version },
    language,
    started,
    pages,
    ...applyBaseline(findings, options.baseline ?? none, visited),
    notVisited: queue.slice(visits).map(shownAddress),
  }
}

function inWords({ kind, about }: CannotCheck, language: Language) {
  const { what, fix } = reportWords[language].failures[kind]
  const values = { about: plain(about) }
  // Where nothing more is known, no empty brackets.
  const tidy = (text: string) => fill(text, values).replace(/ \(\)/, '')
  return { kind, what: tidy(what), fix: tidy(fix) }
}
