import { type Draft, only, type Rule } from './rule.ts'

/** Headings as a table of contents. */
export const headings: Rule = ({ document: { headings: all } }) => {
  const found: Draft[] = []
  const first = all.filter(({ level }) => level === 1)
  if (first.length === 0) found.push({ kind: 'no-h1' })
  for (const extra of first.slice(1)) {
    found.push({
      kind: 'two-h1',
      part: only(extra),
      measured: extra.text,
      values: { count: first.length },
    })
  }
  for (const [at, heading] of all.entries()) {
    const before = all[at - 1]
    // What stands before the first-level heading, such as a cookie banner’s, has a level of its own.
    if (before === undefined || heading.level <= before.level + 1) continue
    const isBeforeTitle = first[0] !== undefined && at < all.indexOf(first[0])
    if (isBeforeTitle) continue
    found.push({
      kind: 'heading-skipped',
      part: only(heading),
      measured: `h${before.level} → h${heading.level}`,
      values: { from: before.level, to: heading.level },
    })
  }
  return found
}
