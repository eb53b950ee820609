import { createHash } from 'node:crypto'
import { fill, type Language } from '@guildhall/standards/language'
import { clauses } from './clauses.ts'
import { reportWords } from './content/words.ts'
import { guildhall } from './guildhall.ts'
import { kinds, levels } from './kinds.ts'
import type { Finding } from './report.ts'
import type { Draft } from './rules/rule.ts'

/**
 * Puts what the rules found on a page into words, the gravest first.
 *
 * @param page its address
 */
export function toFindings(drafts: readonly Draft[], page: string, language: Language): Finding[] {
  const seen = new Map<string, number>()
  return drafts
    .map((draft) => {
      const of = fingerprint(draft, page)
      const times = seen.get(of) ?? 0
      seen.set(of, times + 1)
      return toFinding(draft, page, language, times === 0 ? of : `${of}-${times + 1}`)
    })
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

function toFinding(draft: Draft, page: string, language: Language, id: string): Finding {
  const { kind, part, measured, screenshot, after } = draft
  const { level, clauses: against, meets } = kinds[kind]
  const words = reportWords[language].findings[kind]
  const values = Object.fromEntries(
    Object.entries(draft.values ?? {}).map(([name, value]) => [name, plain(String(value))]),
  )
  return {
    id,
    kind,
    level: draft.level ?? level,
    page: shownAddress(page),
    what: fill(words.what, values),
    fix: fill(words.fix, values),
    ...(after === undefined ? {} : { after }),
    evidence: {
      ...(part ? { selector: plain(part.selector), snippet: plain(part.snippet) } : {}),
      ...(measured === undefined || measured === ''
        ? {}
        : { measured: plain(measured).slice(0, 300) }),
      ...(screenshot === undefined ? {} : { screenshot }),
    },
    against: against.map((one) => clauses[one]),
    metBy: meets.map((one) => guildhall[one]),
    isKnown: false,
  }
}

/**
 * What tells a finding from others from one run to the next: its kind, the page’s path (not its
 * host, so that a baseline serves for a test site too), and where in the page it is.
 */
function fingerprint({ kind, part, values, after }: Draft, page: string): string {
  const { pathname } = new URL(page)
  const where = part?.selector ?? String(values?.name ?? values?.host ?? '')
  const rule = String(values?.rule ?? '')
  const text = [kind, rule, pathname, where, after ?? ''].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** An address as reports show it: what follows ? may tell of a person. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address.replace(/[?#].*$/, '')
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

/** Text of a page with nothing in it that could play tricks on a terminal or a reader. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
