import { brandSchema } from '@guildhall/theme/brand'
import { type Pattern, patterns } from './patterns.ts'

/** What a team says of its service; a mistake in any is a sentence. */
export interface Choices {
  /** “Alderbrook Borough Council” */
  readonly name: string
  /** In Welsh; the English name where the service is in English alone. */
  readonly welshName: string
  readonly languages: readonly ('en' | 'cy')[]
  readonly nation: Nation
  readonly pattern: Pattern['id']
  readonly colour: string
  /** Default the colour. */
  readonly link: string
  readonly button: string
}

/** Whose bank holidays are kept. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland'

export const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland']

/** Languages as they are asked for. */
export const languageChoices = { en: ['en'], both: ['en', 'cy'] } as const

/** Why a council's name can't be one; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  const text = name.trim()
  if (text === '') return 'Give the council’s name, such as Alderbrook Borough Council.'
  if (text.length > 100)
    return 'The name has more than 100 characters. Give it as residents know it.'
  if (/[<>{}`\\\p{Cc}]/u.test(text)) {
    return 'The name has a character that no name has (such as < or `). Give it as residents know it.'
  }
  if (slugOf(text) === '') return 'The name has no letter a to z, which its address is made of.'
  return undefined
}

/**
 * Why colours can't be used: each pair that some residents couldn't tell apart, with the nearest
 * colour that they can.
 */
export function colourProblem(colours: Partial<Pick<Choices, 'colour' | 'link' | 'button'>>) {
  const given = Object.fromEntries(
    Object.entries(colours).filter(([, colour]) => colour !== undefined && colour !== ''),
  )
  const read = brandSchema.safeParse(given)
  if (read.success) return undefined
  return read.error.issues
    .map((issue) => {
      const fix = issue.code === 'custom' ? issue.params?.fix : undefined
      return [`--${issue.path.join('.')}: ${issue.message}.`, fix].filter(Boolean).join(' ')
    })
    .join('\n')
}

/** A council's place in addresses and in the database, from its name. */
export function slugOf(name: string): string {
  return shortNameOf(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
}

/** A council's name without what it is. */
export function shortNameOf(name: string): string {
  const kinds =
    'Metropolitan|Royal|London|Borough|District|City|County|Council|Cyngor|Bwrdeistref|Sir'
  const short = name
    .replace(new RegExp(`\\b(?:${kinds})\\b`, 'g'), ' ')
    .replace(/^[\s,]*(?:of|and)\b|\b(?:of|and)[\s,]*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return short === '' ? name.trim() : short
}

/** The pattern of an id; undefined when there is none. */
export function patternOf(id: string): Pattern | undefined {
  return patterns.find((pattern) => pattern.id === id)
}
