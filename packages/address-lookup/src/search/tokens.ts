import type { Address } from '@guildhall/standards/address'
import { inNaturalOrder } from '../sources/natural-order.ts'

/** Words that are written short as often as long, in the short form that is kept. */
const shortForms: Readonly<Record<string, string>> = {
  apartment: 'apt',
  avenue: 'ave',
  av: 'ave',
  building: 'bldg',
  buildings: 'bldgs',
  close: 'cl',
  cottage: 'cott',
  court: 'ct',
  crescent: 'cres',
  drive: 'dr',
  fflat: 'flat',
  garden: 'gdn',
  gardens: 'gdns',
  grove: 'gr',
  house: 'hse',
  lane: 'ln',
  park: 'pk',
  place: 'pl',
  road: 'rd',
  saint: 'st',
  square: 'sq',
  street: 'st',
  stryd: 'str',
  terrace: 'terr',
  ter: 'terr',
}

/** Words that so many addresses have that a search for them alone would find a whole town. */
const vague: ReadonlySet<string> = new Set(
  'apt ave bldg cl cres ct dr flat gr ln rd sq st str terr unit way the y yr a and of ground floor first second third rear heol ffordd lon clos llawr'.split(
    ' ',
  ),
)

/** The most words of a search that are looked at. */
const MOST = 12

/**
 * The words of an address or of a search, alike whether written long or short, with or without
 * accents and apostrophes; “10-12” is 10 and 12.
 */
export function searchTokens(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’`.]/gu, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.map((word) => shortForms[word] ?? word))]
}

/** The words by which one address is found: “9A” also by 9, its postcode whole and by halves. */
export function addressTokens(singleLine: string, postcode: string | null): string[] {
  const tokens = new Set(searchTokens(singleLine))
  // The 2 of 2AB is no house number.
  const inward = postcode?.split(' ')[1]?.toLowerCase()
  for (const token of [...tokens]) {
    if (token === inward) continue
    const number = /^(\d+)[a-z]{1,2}$/.exec(token)?.[1]
    if (number !== undefined) tokens.add(number)
  }
  if (postcode !== null) tokens.add(postcode.replace(' ', '').toLowerCase())
  return [...tokens]
}

/** What a search looks for; undefined where it is too vague to look for anything. */
export interface Search {
  /** Words that an address must have. */
  readonly words: readonly string[]
  /** The beginning of a word that it must have: the last one typed, which may go on. */
  readonly beginning: string | undefined
}

/**
 * Reads a search; undefined when it names no street, building or place that tells addresses apart.
 */
export function readSearch(text: string): Search | undefined {
  const tokens = searchTokens(text).slice(0, MOST)
  const telling = tokens.filter((token) => !vague.has(token) && /^\p{L}{2}/u.test(token))
  const isPostcode = tokens.some((token) => /^[a-z]{1,2}\d[a-z\d]?(\d[a-z]{2})$/.test(token))
  if (telling.length === 0 && !isPostcode) return undefined
  const last = tokens.at(-1) ?? ''
  // A beginning of three letters or fewer begins too many words to be of help.
  if (vague.has(last) || !/^\p{L}{4}/u.test(last)) return { words: tokens, beginning: undefined }
  return { words: tokens.slice(0, -1), beginning: last }
}

function lexeme(token: string): string {
  // Tokens are letters and digits alone, so nothing in them can end the quotation.
  return `'${token}'`
}

/** A search in the notation of a PostgreSQL `tsquery`. */
export interface SearchQuery {
  /** What the index is asked for. */
  readonly index: string
  /**
   * What the rows found are then tried for; a beginning such as “alder” that a third of all addresses
   * have is dear to look up, and cheap to try on the few that have the other words.
   */
  readonly filter: string | undefined
}

/** See {@link SearchQuery}. */
export function searchQuery({ words, beginning }: Search): SearchQuery {
  const start = beginning === undefined ? undefined : `${lexeme(beginning)}:*`
  const all = words.map(lexeme)
  const isTelling = words.some((word) => !vague.has(word) && /^\p{L}{2}/u.test(word))
  if (start === undefined || isTelling) return { index: all.join(' & '), filter: start }
  return { index: [...all, start].join(' & '), filter: undefined }
}

/** Addresses that begin as the text does before others, each part in natural order. */
export function closestFirst(addresses: readonly Address[], text: string): Address[] {
  const wanted = searchTokens(text)
  const begins = (address: Address) => {
    const own = searchTokens(address.lines.join(' '))
    return wanted.every((token, at) => own[at]?.startsWith(token))
  }
  const close = addresses.filter(begins)
  const other = addresses.filter((address) => !begins(address))
  return [...inNaturalOrder(close), ...inNaturalOrder(other)]
}

/** Whether an address has every word of a search, for sources that hold their addresses themselves. */
export function hasWords(address: Address, { words, beginning }: Search): boolean {
  const own = addressTokens(
    [...address.lines, address.town ?? '', address.postcode ?? ''].join(', '),
    address.postcode ?? null,
  )
  if (!words.every((word) => own.includes(word))) return false
  return beginning === undefined || own.some((word) => word.startsWith(beginning))
}
