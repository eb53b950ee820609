import { z } from 'zod'
import { councilSchema } from './profile.ts'
import { type ProfileProblem, problemsBetween, problemsOf } from './profile-problems.ts'
import { unknownKeysOf } from './unknown-keys.ts'

export { bankHolidaysKept, openingCalendar, workingCalendar } from './calendars.ts'
export type { ProfileProblem } from './profile-problems.ts'

/** A council's profile has mistakes; it names them all at once, each with its fix. */
export class CouncilProfileError extends Error {
  readonly problems: readonly ProfileProblem[]

  constructor(slug: string, problems: readonly ProfileProblem[]) {
    const list = problems.map(({ path, reason, fix }) => `  ${path}: ${reason}. ${fix}`).join('\n')
    const mistakes = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`
    super(
      `The profile of council “${slug}” has ${mistakes}, so it can’t serve:\n${list}\n` +
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

/** A council, checked: its profile with every default in place and its hours in words. */
export type Council<Brand extends z.ZodType = z.ZodType, P extends Policies = Policies> = z.output<
  typeof councilSchema
> & { brand: z.output<Brand>; policies: { [K in keyof P]: z.output<P[K]> } }

/**
 * Makes the function with which councils are defined, from the schemas of the patterns in use.
 *
 * The council room knows no pattern: each brings the schema of its policy. A schema's own refinement
 * may say how a mistake is put right with `params: { fix: '…' }`.
 *
 * @throws CouncilProfileError from the function it returns, naming every mistake with path, reason
 *   and fix
 */
export function defineCouncil<Brand extends z.ZodType, P extends Policies>(schemas: {
  brand: Brand
  policies: P
}): (profile: CouncilProfile<Brand, P>) => Council<Brand, P> {
  const whole = councilSchema
    .extend({ brand: schemas.brand, policies: z.strictObject({ ...schemas.policies }) })
    .strict()
  return (profile) => {
    const read = whole.safeParse(profile, { reportInput: true })
    const problems = [
      ...(read.success ? [] : problemsOf(read.error.issues)),
      ...unknownKeysOf(whole, profile),
      ...problemsBetween(profile),
    ]
    if (read.success && problems.length === 0) return read.data as Council<Brand, P>
    throw new CouncilProfileError(String(profile?.slug ?? '(no slug)'), problems)
  }
}
