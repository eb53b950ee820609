/** A start and end number with their letters: 9, 9A, 10-12. */
export interface NumberRange {
  readonly start?: number | undefined
  readonly startSuffix?: string | undefined
  readonly end?: number | undefined
  readonly endSuffix?: string | undefined
}

/** The parts of which a gazetteer makes an address, as BS 7666 has them. */
export interface AddressParts {
  readonly organisation?: string | undefined
  /** What is inside a building: “Flat 1”. */
  readonly saoText?: string | undefined
  readonly sao?: NumberRange | undefined
  /** The building: its name and number. */
  readonly paoText?: string | undefined
  readonly pao?: NumberRange | undefined
  readonly street?: string | undefined
  /** 1 official name, 2 description, 3 numbered road, 4 unofficial name, 9 description for the gazetteer. */
  readonly streetType?: number | undefined
  readonly locality?: string | undefined
  readonly town?: string | undefined
  readonly postcode?: string | undefined
}

/** Street texts that describe where a street is and are no name to write on an envelope. */
const descriptions: readonly number[] = [2, 9]

function rangeText(range: NumberRange | undefined): string {
  if (!range) return ''
  const one = (number?: number, suffix?: string) => `${number ?? ''}${suffix ?? ''}`
  const start = one(range.start, range.startSuffix)
  const end = one(range.end, range.endSuffix)
  return end === '' || end === start ? start : start === '' ? end : `${start}-${end}`
}

function group(...parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ')
}

function withoutRepeats(groups: readonly string[]): string[] {
  const filled = groups.filter((text) => text !== '')
  return filled.filter((text, at) => text.toUpperCase() !== filled[at - 1]?.toUpperCase())
}

/**
 * The lines of an address above its town.
 *
 * An inner number goes with the building's name and the building's number with the street; every
 * other part has a line of its own; a part that repeats the one before is left out; a street that is
 * only described is left out. Source: GeoPlace's data entry conventions, 13.3.1.
 */
export function linesOf(parts: AddressParts): string[] {
  const described = descriptions.includes(parts.streetType ?? 1)
  const inner = [
    group(parts.organisation),
    group(parts.saoText),
    group(rangeText(parts.sao), parts.paoText),
  ]
  const lines = withoutRepeats([
    ...inner,
    group(rangeText(parts.pao), described ? '' : parts.street),
    group(parts.locality),
  ])
  const town = group(parts.town).toUpperCase()
  if (lines.length > 1 && lines.at(-1)?.toUpperCase() === town) lines.pop()
  // A place with nothing but a description is better found by that than not at all.
  return lines.length > 0 ? lines : withoutRepeats([group(parts.street)])
}

/** The whole address on one line, parts parted by commas. */
export function singleLine(parts: AddressParts): string {
  return withoutRepeats([...linesOf(parts), group(parts.town), group(parts.postcode)]).join(', ')
}
