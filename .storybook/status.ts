import facts from 'virtual:guildhall-facts'
import { type CatalogueEntry, catalogueSchema } from '../packages/find/src/catalogue.ts'
import { type Pattern, patterns } from './patterns.ts'

/** Trial; proven, live at one council and tested with assistive technology; shared, live at three. */
export type Status = CatalogueEntry['status']

const catalogue = catalogueSchema.parse(facts.catalogue)

/** What the catalogue has of a pattern. @throws Error when it isn't in it */
export function entryOf({ catalogueId }: Pattern): CatalogueEntry {
  const entry = catalogue.patterns.find(({ id }) => id === catalogueId)
  if (entry) return entry
  throw new Error(`${catalogueId} is in no package’s patterns.json, so nobody can find it.`)
}

/** A pattern's status by its id here, with a line for each council that has it live. */
export function statusOf(pattern: string): {
  status: Status
  evidence: readonly string[]
} {
  const listed = patterns.find(({ id }) => id === pattern)
  if (listed === undefined) return { status: 'trial', evidence: [] }
  const { status, adopters } = entryOf(listed)
  return {
    status,
    evidence: adopters.map(
      ({ council, version, since, evidence }) =>
        `${council}, ${version} since ${since}: ${evidence}`,
    ),
  }
}
