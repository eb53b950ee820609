import type { Observation } from '../observation.ts'
import type { Draft, Rule } from './rule.ts'

const VAGUE =
  /^(untitled( (document|page))?|document|page|home( ?page)?|index(\.html?)?|welcome|new page|form|service|default|title|test|tudalen|hafan|cartref|croeso|react app|vite app|next app|app)$/i

/** Words that say nothing of what a page is for. */
const LITTLE = new Set(
  'a an the of to for in on and or your my is are you do what which how at by with from i y yr yn a ac o eich ar am'.split(
    ' ',
  ),
)

/** What the page is called, in a window’s title and a browser’s history. */
export const title: Rule = ({ document: { title: said, headings, fields, links } }) => {
  if (said === '') return [{ kind: 'title-missing' }]
  // Titles go from the page to the site, with a dash or a bar between.
  const parts = said.split(/\s+[–—|·:-]\s+/).filter(Boolean)
  const own = parts[0] ?? said
  const heading = headings.find(({ level }) => level === 1)?.text ?? ''
  const draft: Draft = { kind: 'title-vague', measured: said, values: { title: said, heading } }
  if (VAGUE.test(own.trim())) return [draft]
  if (heading === '') return []
  const known = new Set(wordsOf(heading))
  const shares = known.size === 0 || wordsOf(said).some((word) => isAmong(word, known))
  // A list of services may be called so, whatever its heading asks; a page with a question may not.
  const isList = fields.length === 0 && parts.length > 1 && links.length > 5
  return shares || isList ? [] : [draft]
}

/** Pages of one walk that can’t be told apart by their titles. */
export function sharedTitles(seen: readonly Observation[]): Map<Observation, Draft[]> {
  const first = new Map<string, Observation>()
  const found = new Map<Observation, Draft[]>()
  for (const one of seen) {
    const { title: said } = one.document
    const other = first.get(said)
    if (said === '') continue
    if (other === undefined) first.set(said, one)
    else if (pathOf(other) !== pathOf(one)) {
      found.set(one, [
        {
          kind: 'title-shared',
          measured: said,
          values: { title: said, other: other.finalAddress },
        },
      ])
    }
  }
  return found
}

function pathOf({ finalAddress }: Observation): string {
  return new URL(finalAddress).pathname
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  return words.filter((word) => !LITTLE.has(word))
}

/** In any form that begins alike: “bins” for a bin, “reporting” for a report. */
function isAmong(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true
  return (
    word.length >= 4 &&
    [...known].some((one) => one.length >= 4 && one.slice(0, 4) === word.slice(0, 4))
  )
}
