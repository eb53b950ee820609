import { custodianCodeSchema, gssCodeSchema, nationSchema } from '@guildhall/standards/authority'
import { bankHolidays } from '@guildhall/standards/bank-holidays'
import { languages } from '@guildhall/standards/language'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import type { WorkingCalendar } from './working-days.ts'

const bilingual = z.object({ en: z.string().min(1), cy: z.string().min(1) })

/** What every council says of itself, whatever patterns it uses. */
const councilSchema = z.object({
  /** Its place in addresses: lower-case letters, digits and hyphens. */
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
  name: bilingual,
  shortName: bilingual,
  /** Languages in which it serves, the first one by default. */
  languages: z.array(z.enum(languages)).min(1),
  gssCode: gssCodeSchema,
  /** Custodian codes of its gazetteer. */
  custodianCodes: z.array(custodianCodeSchema).min(1),
  nation: nationSchema,
  contact: z.object({
    phone: z.string().min(1),
    email: z.string().min(1),
    /** In words, “Monday to Friday, 9am to 5pm”. */
    hours: bilingual,
    address: z.array(z.string().min(1)).min(1),
  }),
  workingDays: z.object({
    /** Days of the week worked, Monday 1 to Sunday 7. Default Monday to Friday. */
    week: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    /** Whether the nation's bank holidays are days off. Default true. */
    bankHolidaysOff: z.boolean().default(true),
    /** The council's own days off. */
    closed: z.array(plainDateSchema).default([]),
    /** Bank holidays on which the council works all the same. */
    open: z.array(plainDateSchema).default([]),
  }),
})

/** One mistake in a council's profile. */
export interface ProfileProblem {
  /** Where: `policies.bins.missed.reportWithin`. */
  readonly path: string
  readonly reason: string
}

/** A council's profile has mistakes; it names them all at once. */
export class CouncilProfileError extends Error {
  readonly problems: readonly ProfileProblem[]

  constructor(slug: string, problems: readonly ProfileProblem[]) {
    const list = problems.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')
    super(
      `The profile of council “${slug}” has ${problems.length} mistake(s), so it can't serve:\n${list}\n` +
        'Put each right in the profile and start again.',
    )
    this.name = 'CouncilProfileError'
    this.problems = problems
  }
}

type Policies = Readonly<Record<string, z.ZodType>>

/** A council's profile as its own team writes it, with each policy's defaults left out. */
export type CouncilProfile<Brand extends z.ZodType, P extends Policies> = z.input<
  typeof councilSchema
> & { brand: z.input<Brand>; policies: { [K in keyof P]: z.input<P[K]> } }

/** A council, checked: its profile with every default in place. */
export type Council<Brand extends z.ZodType = z.ZodType, P extends Policies = Policies> = z.output<
  typeof councilSchema
> & { brand: z.output<Brand>; policies: { [K in keyof P]: z.output<P[K]> } }

/**
 * Makes the function with which councils are defined, from the schemas of the patterns in use.
 *
 * The council room knows no pattern: each brings the schema of its policy.
 *
 * @throws CouncilProfileError from the function it returns, naming every mistake with its path
 */
export function defineCouncil<Brand extends z.ZodType, P extends Policies>(schemas: {
  brand: Brand
  policies: P
}): (profile: CouncilProfile<Brand, P>) => Council<Brand, P> {
  const whole = councilSchema.extend({
    brand: schemas.brand,
    policies: z.strictObject({ ...schemas.policies }),
  })
  return (profile) => {
    const read = whole.safeParse(profile)
    if (read.success) return read.data as Council<Brand, P>
    throw new CouncilProfileError(
      profile.slug,
      read.error.issues.map((issue) => ({
        path: issue.path.join('.') || '(whole profile)',
        reason: issue.message,
      })),
    )
  }
}

/** The days on which a council works, from its profile and its nation's bank holidays. */
export function workingCalendar(
  council: Pick<z.output<typeof councilSchema>, 'nation' | 'workingDays'>,
): WorkingCalendar {
  const { week, bankHolidaysOff, closed, open } = council.workingDays
  const closedDays = new Set(bankHolidaysOff ? bankHolidays(council.nation).map((h) => h.date) : [])
  for (const day of closed) closedDays.add(day)
  for (const day of open) closedDays.delete(day)
  return { workingWeek: week, closedDays }
}
