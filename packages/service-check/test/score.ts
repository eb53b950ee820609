import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Expected, readSite, serveSite } from '../fixtures/serve.ts'
import { observe } from '../src/browser/observe.ts'
import { kinds } from '../src/kinds.ts'
import type { Observation } from '../src/observation.ts'
import { judge } from '../src/rules/index.ts'
import type { Draft } from '../src/rules/rule.ts'
import { sharedTitles } from '../src/rules/title.ts'
import { faultOf } from './faults.ts'

/** How the rules did on fixtures, fault by fault. */
export interface Score {
  readonly right: readonly string[]
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export type Half = 'seen' | 'unseen'

const folder = (half: Half) => new URL(`../fixtures/${half}/`, import.meta.url).pathname

/** Names of the fixtures of a half. */
export function namesOf(half: Half): string[] {
  return readdirSync(folder(half)).toSorted()
}

/**
 * Looks at the first page of a fixture and at those with faults, of one that is right at all, as far
 * as its robots.txt leaves them open, and holds what is found against what is there: a fault counts
 * once on a page, and where it is there more than once each place counts.
 */
export async function scoreSite(browser: Browser, half: Half, name: string): Promise<Score> {
  const path = join(folder(half), name)
  const site = await readSite(path)
  const served = await serveSite(path)
  const shut = await disallowed(served.origin)
  const listed = new Set(['/', ...site.expects.map(({ page }) => page)])
  const pages = Object.entries(site.pages)
    .filter(([, { file }]) => file.endsWith('.html'))
    .map(([page]) => page)
    .filter((page) => name.startsWith('good-') || listed.has(page))
    .filter((page) => !shut.some((one) => page.startsWith(one)))
  try {
    const seen = new Map<Observation, string>()
    for (const page of pages) {
      const one = await observe(browser, served.origin + page, {
        userAgent: 'guildhall-service-check',
        timeoutMs: 20_000,
        forms: site.submit && site.posts[page] ? ['main form[method=post]'] : [],
        name,
        pause: async () => {},
      })
      seen.set(one, page)
    }
    const shared = sharedTitles([...seen.keys()])
    const found = [...seen].flatMap(([one, page]) =>
      [...judge(one), ...(shared.get(one) ?? [])]
        .filter((draft) => (draft.level ?? kinds[draft.kind].level) !== 'note')
        .map((draft) => ({ page, draft })),
    )
    return compare(name, site.expects, found)
  } finally {
    await served.close()
  }
}

function compare(
  name: string,
  expects: readonly Expected[],
  found: readonly { page: string; draft: Draft }[],
): Score {
  const key = (page: string, fault: string, after: boolean) =>
    `${name}${page} ${fault}${after ? ' after sending' : ''}`
  const groups = new Map<string, Expected[]>()
  for (const one of expects) {
    const of = key(one.page, one.fault, one.after === 'post')
    groups.set(of, [...(groups.get(of) ?? []), one])
  }
  const drafts = new Map<string, Draft[]>()
  for (const { page, draft } of found) {
    const of = key(page, faultOf(draft.kind), draft.after !== undefined)
    drafts.set(of, [...(drafts.get(of) ?? []), draft])
  }
  const right: string[] = []
  const missed: string[] = []
  for (const [of, wanted] of groups) {
    const got = drafts.get(of) ?? []
    // As many places as there are findings of: one that lists a fault twice wants it found twice.
    const places = new Set(got.map(({ part, measured }) => part?.selector ?? measured ?? ''))
    for (const [at, one] of wanted.entries()) {
      const label = wanted.length > 1 ? `${of} (${one.where})` : of
      if (at < places.size || (wanted.length === 1 && got.length > 0)) right.push(label)
      else missed.push(label)
    }
  }
  return { right, missed, wrong: [...drafts.keys()].filter((of) => !groups.has(of)) }
}

async function disallowed(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/robots.txt`)
  const text = answer.ok ? await answer.text() : ''
  return [...text.matchAll(/^disallow:\s*(\S+)/gim)].map(([, path]) => path ?? '')
}
