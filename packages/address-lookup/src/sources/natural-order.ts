import type { Address } from '@guildhall/standards/address'

/** What one line of an address is ordered by. */
interface LineKey {
  /** The line without its number, in small letters. */
  readonly text: string
  readonly numbers: readonly (number | string)[]
  readonly floor: number
}

const numbered = /^(\d+)\s?([a-z]{0,2})(?:\s?[-–/]\s?(\d+)\s?([a-z]{0,2}))?(?=\s|,|$)[\s,]*(.*)$/i

/** Floors from the lowest up, as English and Welsh addresses name them. */
const floors: readonly RegExp[] = [
  /\b(lower ground|basement|islawr)\b/,
  /\b(ground floor|llawr gwaelod|llawr isaf)\b/,
  /\b(first floor|1st floor|llawr cyntaf)\b/,
  /\b(second floor|2nd floor|ail lawr)\b/,
  /\b(third floor|3rd floor|trydydd llawr)\b/,
  /\b(fourth floor|4th floor|pedwerydd llawr)\b/,
  /\b(fifth floor|5th floor|pumed llawr)\b/,
  /\b(top floor|upper floor|llawr uchaf)\b/,
]

function lineKey(line: string): LineKey {
  const small = line.trim().toLowerCase()
  const [, start, suffix = '', end, endSuffix = '', rest = ''] = numbered.exec(small) ?? []
  const floor = floors.findIndex((pattern) => pattern.test(small))
  if (start === undefined) return { text: small, numbers: [], floor }
  return {
    text: rest,
    numbers: [Number(start), suffix, end === undefined ? -1 : Number(end), endSuffix],
    floor,
  }
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareAll(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const order = compare(value, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** “flat 10” as “flat ”, 10, so that numbers inside a text count as numbers. */
function compareText(a: string, b: string): number {
  const parts = (text: string) => text.match(/\d+|\D+/g) ?? []
  const others = parts(b)
  for (const [at, part] of parts(a).entries()) {
    const other = others[at]
    if (other === undefined) return 1
    const bothNumbers = /^\d/.test(part) && /^\d/.test(other)
    const order = (bothNumbers ? compare(Number(part), Number(other)) : 0) || compare(part, other)
    if (order !== 0) return order
  }
  return parts(a).length - others.length
}

function compareLines(a: LineKey, b: LineKey): number {
  if (a.floor !== b.floor) {
    // Floors from the bottom up, then flats with numbers or letters.
    return compare(
      a.floor === -1 ? floors.length : a.floor,
      b.floor === -1 ? floors.length : b.floor,
    )
  }
  const text = compareText(a.text, b.text)
  if (text !== 0) return text
  // Numbered houses come before the named ones of their street.
  if (a.numbers.length !== b.numbers.length) return b.numbers.length - a.numbers.length
  return compareAll(a.numbers, b.numbers)
}

/**
 * Orders addresses as people look for them: by street, then house number, then flat.
 *
 * 9 before 9A before 10 before 10-12; Flat 2 before Flat 10; ground floor before first; named
 * houses after numbered ones. Zero only for two of the same text and UPRN.
 */
export function compareAddresses(a: Address, b: Address): number {
  const from = (address: Address) => address.lines.map(lineKey).toReversed()
  const others = from(b)
  for (const [at, line] of from(a).entries()) {
    const other = others[at]
    if (other === undefined) return 1
    const order = compareLines(line, other)
    if (order !== 0) return order
  }
  return (
    a.lines.length - b.lines.length ||
    compare(a.town ?? '', b.town ?? '') ||
    compare(a.lines.join('\n'), b.lines.join('\n')) ||
    compare((a.uprn ?? '').padStart(12, '0'), (b.uprn ?? '').padStart(12, '0'))
  )
}

/** The addresses in natural order, in a new list. */
export function inNaturalOrder(addresses: readonly Address[]): Address[] {
  return addresses.toSorted(compareAddresses)
}
