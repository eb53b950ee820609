import type { Finding } from '../report.ts'

/** The same thing in several places of a page. */
export interface Group {
  readonly first: Finding
  readonly all: readonly Finding[]
}

/** Findings of one page that say the same, together, in their order. */
export function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Finding[]>()
  for (const one of findings) {
    const same = [one.kind, one.what, one.after ?? ''].join('\n')
    groups.set(same, [...(groups.get(same) ?? []), one])
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    return first ? [{ first, all }] : []
  })
}
