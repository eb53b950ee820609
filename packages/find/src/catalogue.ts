import { z } from 'zod'

const line = z.string().min(1).max(200)
const both = z.object({ en: line, cy: line })
const day = z.iso.date()
const webAddress = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s/@\\]+(\/[^\s\\]*)?$/, 'Use a web address that begins with https://')

/** What a package says of its patterns: the file `patterns.json` beside its package.json. */
export const patternsFileSchema = z.strictObject({
  patterns: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        name: both,
        task: both.meta({ description: 'What a resident gets done, as they would say it' }),
        lgsl: z.array(z.int().min(1)).meta({
          description: 'Numbers in the Local Government Services List; none where none is known',
        }),
        words: z.array(line).meta({ description: 'Other words that people look for it by' }),
        import: z.string().regex(/^@guildhall\//),
      }),
    )
    .min(1),
})

/**
 * What an adopter says: one file `adopters/<GSS code>.json`, added by pull request.
 *
 * Evidence is an address at which anybody can see the pattern in use on the council's own site, and
 * the day on which whoever reviewed the request saw it. A plan, a contract or a demo is none. The
 * report of a test with people who use assistive technology makes it proven.
 */
export const adopterSchema = z
  .strictObject({
    gssCode: z.string().regex(/^[ENSWKJLM]\d{8}$/),
    council: line,
    adopted: z
      .array(
        z.strictObject({
          pattern: z.string().min(1),
          version: z.string().regex(/^\d+\.\d+\.\d+$/),
          since: day,
          evidence: z.strictObject({
            address: webAddress.meta({ description: 'The page of the live service' }),
            seen: day.meta({ description: 'The day on which the reviewer saw it there' }),
            assistiveTechnology: webAddress
              .meta({
                description:
                  'The published report of a test of it with people who use assistive technology',
              })
              .optional(),
          }),
        }),
      )
      .min(1),
  })
  .meta({ title: 'A council that has adopted patterns' })

const entry = z.object({
  id: z.string(),
  name: both,
  task: both,
  lgsl: z.array(z.number()),
  words: z.array(z.string()),
  package: z.string(),
  version: z.string(),
  import: z.string(),
  status: z.enum(['trial', 'proven', 'shared']),
  adopters: z.array(
    z.object({
      council: z.string(),
      gssCode: z.string(),
      version: z.string(),
      since: z.string(),
      evidence: z.string(),
      assistiveTechnology: z.string().optional(),
    }),
  ),
})

/** Every pattern, who has adopted it, and how far it has ripened. */
export const catalogueSchema = z.object({ version: z.literal(1), patterns: z.array(entry) })

/** The catalogue. */
export type Catalogue = z.output<typeof catalogueSchema>

/** One pattern of the catalogue. */
export type CatalogueEntry = Catalogue['patterns'][number]

/** A package with patterns of its own. */
export interface PackageOfPatterns {
  readonly name: string
  readonly version: string
  readonly patterns: z.output<typeof patternsFileSchema>['patterns']
}

/** Councils that must have a pattern live before it is `shared`. */
const SHARED_FROM = 3

/**
 * Makes the catalogue. A pattern is on `trial` until a council has it live and it was tested there
 * with people who use assistive technology, then `proven`, and `shared` from the third council on.
 *
 * @throws Error when two patterns have one id, or an adopter names a pattern that there isn't
 */
export function makeCatalogue(
  packages: readonly PackageOfPatterns[],
  adopters: readonly z.output<typeof adopterSchema>[],
): Catalogue {
  const patterns = packages.flatMap(({ name, version, patterns: own }) =>
    own.map((pattern) => ({ ...pattern, package: name, version })),
  )
  const ids = patterns.map(({ id }) => id)
  const double = ids.find((id, at) => ids.indexOf(id) !== at)
  if (double !== undefined) throw new Error(`Two patterns are called ${double}. Rename one.`)
  for (const { council, adopted } of adopters) {
    const unknown = adopted.find(({ pattern }) => !ids.includes(pattern))
    if (unknown) throw new Error(`${council} adopts ${unknown.pattern}, which is no pattern.`)
  }
  return {
    version: 1,
    patterns: patterns
      .map((pattern) => {
        const own = adoptersOf(pattern.id, adopters)
        const isTested = own.some((one) => one.assistiveTechnology !== undefined)
        const ripe = own.length >= SHARED_FROM ? ('shared' as const) : ('proven' as const)
        const status = isTested ? ripe : ('trial' as const)
        const { id, name, task, lgsl, words, package: from, version, import: entryPoint } = pattern
        return {
          id,
          name,
          task,
          lgsl,
          words,
          package: from,
          version,
          import: entryPoint,
          status,
          adopters: own,
        } satisfies CatalogueEntry
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function adoptersOf(id: string, adopters: readonly z.output<typeof adopterSchema>[]) {
  return adopters
    .flatMap(({ council, gssCode, adopted }) =>
      adopted
        .filter(({ pattern }) => pattern === id)
        .map(({ version, since, evidence }) => ({
          council,
          gssCode,
          version,
          since,
          evidence: evidence.address,
          ...(evidence.assistiveTechnology === undefined
            ? {}
            : { assistiveTechnology: evidence.assistiveTechnology }),
        })),
    )
    .sort((a, b) => (a.gssCode < b.gssCode ? -1 : 1))
}
