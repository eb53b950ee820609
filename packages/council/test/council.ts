import { expect } from 'vitest'
import { z } from 'zod'
import { CouncilProfileError, defineCouncil, type ProfileProblem } from '../src/council.ts'

const define = defineCouncil({
  brand: z.object({ colour: z.string() }),
  policies: { bins: z.object({ reportWithin: z.int().default(2) }) },
})

/** An invented council's profile without a mistake. */
export const profile = {
  slug: 'alderbrook',
  name: { en: 'Alderbrook Borough Council', cy: 'Cyngor Bwrdeistref Alderbrook' },
  shortName: { en: 'Alderbrook', cy: 'Alderbrook' },
  languages: ['en' as const],
  gssCode: 'E07999901',
  custodianCodes: [9901],
  nation: 'england-and-wales' as const,
  contact: {
    phone: '01632 960 100',
    email: 'hello@alderbrook.example',
    openingHours: { week: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }] },
    address: ['Town Hall'],
  },
  workingDays: {},
  brand: { colour: '#123456' },
  policies: { bins: {} },
}

/** The invented council, with parts of its profile changed. */
export function defined(changes: Partial<Parameters<typeof define>[0]> = {}) {
  return define({ ...profile, ...changes })
}

/** Mistakes of the profile with parts changed to what the types would not let through. */
export function mistakesOf(
  changes: Readonly<Record<string, unknown>>,
  whole = false,
): readonly ProfileProblem[] {
  try {
    define((whole ? changes : { ...profile, ...changes }) as unknown as typeof profile)
  } catch (error) {
    if (error instanceof CouncilProfileError) return error.problems
    throw error
  }
  return expect.unreachable('a wrong profile was taken')
}
