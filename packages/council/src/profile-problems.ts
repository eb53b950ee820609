import type { z } from 'zod'

/** One mistake in a council's profile. */
export interface ProfileProblem {
  /** Where: `policies.bins.missed.reportWithin`. */
  readonly path: string
  readonly reason: string
  /** What to write instead. */
  readonly fix: string
}

/** What the codes of the standards' schemas say to who writes a profile. */
const standards: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  'gss.format': [
    'It is not a GSS code',
    'Give the letter of the nation and eight digits, such as E07000008.',
  ],
  'custodian.format': [
    'It is not a local custodian code',
    'Give the whole number, 1 to 9999, from the list of local custodian codes.',
  ],
  'date.format': ['It is not a day', "Give a real day as plainDate('2026-12-28')."],
}

/** Turns a schema's issues into mistakes with path, reason and fix, one for each key that nothing knows. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): readonly ProfileProblem[] {
  return issues.flatMap((issue): ProfileProblem[] => {
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        reason: 'Nothing here reads it',
        fix:
          path === 'policies'
            ? 'Take it out, or give the pattern’s schema to defineCouncil({ policies }).'
            : 'Take it out, or put its spelling right.',
      }))
    }
    return [{ path: path || '(whole profile)', ...wordsOf(issue) }]
  })
}

function wordsOf(issue: z.core.$ZodIssue): { reason: string; fix: string } {
  const known = standards[issue.message]
  if (known) return { reason: `${known[0]}${shown(issue.input)}`, fix: known[1] }
  const fix = issue.code === 'custom' ? issue.params?.fix : undefined
  if (typeof fix === 'string') return { reason: `${issue.message}${shown(issue.input)}`, fix }
  if ('input' in issue && issue.input === undefined) {
    return { reason: 'It is missing', fix: `Add it: ${expected(issue)}.` }
  }
  // A schema's own message says what to write; zod's own says what was wrong, in its own terms.
  if (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')) {
    return {
      reason: `It is not in the form that it takes${shown(issue.input)}`,
      fix: `${issue.message}.`,
    }
  }
  return {
    reason: `${reasonOf(issue)}${shown(issue.input)}`,
    fix: `Change it: ${expected(issue)}.`,
  }
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid|Too)/.test(issue.message)) return issue.message
  const words: Partial<Record<typeof issue.code, string>> = {
    invalid_type: 'It is of another kind',
    invalid_value: 'It is none of those that are known',
    invalid_format: 'It is not in the form that it takes',
    invalid_union: 'It is in none of its forms',
  }
  return words[issue.code] ?? issue.message
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `it takes ${article(issue.expected)}`
    case 'invalid_value':
      return `use ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'too_small':
      return `${sizeOf(issue.origin)} ${issue.minimum} or more`
    case 'too_big':
      return `${sizeOf(issue.origin)} ${issue.maximum} or less`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'invalid_format':
      return issue.pattern === undefined
        ? `it takes the form ${issue.format}`
        : `it takes the form ${issue.format === 'regex' ? issue.pattern : issue.format}`
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'use one of the forms that its schema names'
        : `give “${issue.discriminator}” one of the values that its schema names`
    default:
      return 'see what the reason asks for'
  }
}

function article(type: string): string {
  const words: Record<string, string> = {
    array: 'a list, […]',
    object: 'an object, { … }',
    string: 'a text',
    int: 'a whole number',
    boolean: 'true or false',
  }
  return words[type] ?? `a ${type}`
}

function sizeOf(origin: string): string {
  if (origin === 'string') return 'a length of'
  return origin === 'array' || origin === 'set' ? 'a number of entries of' : 'a number of'
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `: “${input.slice(0, 60)}”`
  return typeof input === 'number' || typeof input === 'boolean' ? `: ${input}` : ''
}

const nationOfLetter: Readonly<Record<string, string>> = {
  E: 'england-and-wales',
  W: 'england-and-wales',
  S: 'scotland',
  N: 'northern-ireland',
}

/** Mistakes that lie between two parts of a profile; looked for even where other parts are wrong. */
export function problemsBetween(profile: unknown): readonly ProfileProblem[] {
  const { gssCode, nation, languages, workingDays } = record(profile)
  const problems: ProfileProblem[] = []
  const letter = typeof gssCode === 'string' ? gssCode.slice(0, 1) : ''
  const expectedNation = nationOfLetter[letter]
  if (
    expectedNation &&
    Object.values(nationOfLetter).includes(String(nation)) &&
    nation !== expectedNation
  ) {
    problems.push({
      path: 'nation',
      reason: `Its GSS code begins with ${letter}, so its bank holidays are not those of ${nation}`,
      fix: `Give nation “${expectedNation}”, or put gssCode right.`,
    })
  }
  if (letter === 'W' && Array.isArray(languages) && !languages.includes('cy')) {
    problems.push({
      path: 'languages',
      reason: 'A council in Wales serves in Welsh no less than in English, by law',
      fix: 'Add “cy”.',
    })
  }
  const { closed, open, replaced } = record(workingDays)
  const closedDays: readonly unknown[] = Array.isArray(closed) ? closed : []
  for (const [at, day] of Array.isArray(open) ? open.entries() : []) {
    if (closedDays.includes(day)) {
      problems.push({
        path: `workingDays.open.${at}`,
        reason: `${day} is both worked and a day off`,
        fix: 'Take it out of “open” or out of “closed”.',
      })
    }
  }
  for (const [at, pair] of Array.isArray(replaced) ? replaced.entries() : []) {
    const { from, to } = record(pair)
    if (typeof from === 'string' && from === to) {
      problems.push({
        path: `workingDays.replaced.${at}.to`,
        reason: `The bank holiday of ${from} is kept on the same day`,
        fix: 'Give the day on which it is kept instead, or take the entry out.',
      })
    }
  }
  return problems
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
