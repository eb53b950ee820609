import type { Submission } from '../observation.ts'
import { draftsOf } from './axe.ts'
import { headings } from './headings.ts'
import { type Draft, only, type Rule } from './rule.ts'

const ERROR_TITLE = /^\s*(error|errors|problem|gwall|camgymeriad|problem)\b/i

/** How a page tells of errors, where a form was sent empty because somebody said so. */
export const submission: Rule = (seen) =>
  seen.submissions.flatMap((one) => {
    const own = judge(one)
    // What is wrong with the page itself is told of already.
    const known = new Set(
      seen.axe.flatMap(({ rule, parts }) => parts.map(({ selector }) => `${rule} ${selector}`)),
    )
    const axe = one.axe.flatMap((finding) =>
      draftsOf({
        ...finding,
        parts: finding.parts.filter(({ selector }) => !known.has(`${finding.rule} ${selector}`)),
      }),
    )
    const before = new Set(headings(seen).map(({ kind }) => kind))
    const after = one.document ? headings({ ...seen, document: one.document }) : []
    const more = after.filter(({ kind }) => !before.has(kind))
    return [...own, ...axe, ...more].map((draft) => ({ ...draft, after: one.form }))
  })

function judge(one: Submission): Draft[] {
  if (one.outcome === 'held-by-browser' || one.outcome === 'left') return []
  if (one.outcome === 'nothing') return [{ kind: 'error-silent' }]
  if ((one.status ?? 200) >= 500) {
    return [
      { kind: 'error-breaks', measured: String(one.status), values: { status: one.status ?? 0 } },
    ]
  }
  const found: Draft[] = []
  const isTold = one.summary !== undefined || one.fieldErrors.length > 0
  if (!isTold && one.wordless.length === 0) return [{ kind: 'error-silent' }]
  if (one.summary === undefined) found.push({ kind: 'error-summary-missing' })
  else found.push(...judgeSummary(one.summary))
  for (const part of one.wordless) found.push({ kind: 'error-by-colour', part: only(part) })
  for (const message of one.fieldErrors) {
    if (!message.isTied)
      found.push({ kind: 'error-not-tied', part: only(message), measured: message.text })
  }
  const title = one.document?.title ?? ''
  if (!ERROR_TITLE.test(title))
    found.push({ kind: 'error-title', measured: title, values: { title } })
  for (const part of one.lost) found.push({ kind: 'input-lost', part: only(part) })
  return found
}

function judgeSummary(summary: NonNullable<Submission['summary']>): Draft[] {
  const found: Draft[] = []
  const part = only(summary)
  if (!summary.isAbove) found.push({ kind: 'error-summary-late', part })
  if (!summary.isFocused) found.push({ kind: 'error-summary-not-focused', part })
  const right = summary.links.filter(({ leadsTo }) => leadsTo === 'field').length
  if (right === 0 || summary.links.length < summary.messages || right < summary.links.length) {
    found.push({
      kind: 'error-summary-no-link',
      part,
      measured: `${right} / ${summary.messages}`,
      values: { right, messages: summary.messages },
    })
  }
  return found
}
