import type { OtherCouncil } from '../pages/facts.ts'
import type { FoundAddress, PlaceFacts } from '../pages/place-facts.ts'
import type { PlaceAnswer } from '../pages/place-page.tsx'
import type { AddressSource } from '../sources/address-source.ts'
import { type GridPoint, gridReference } from './grid-reference.ts'
import { gridAccuracy, toNationalGrid } from './national-grid.ts'

/** Where a council's land is, as far as a point can be held to it. */
export interface PlaceArea {
  /** The box that holds its land, in metres of the National Grid. */
  readonly bounds?: {
    readonly west: number
    readonly south: number
    readonly east: number
    readonly north: number
  }
  /**
   * Metres within which a place must have a property of the council, where its source can tell; 0 for
   * a council whose moors are wider. Default 3000.
   */
  readonly within?: number
}

interface Point extends GridPoint {
  readonly precision: number
}

function pointOf({ reading }: PlaceAnswer): Point | undefined {
  if (!reading) return undefined
  if (reading.by === 'grid-reference') return reading
  return { ...toNationalGrid(reading), precision: Math.max(reading.precision ?? 0, gridAccuracy) }
}

/** Its grid reference; undefined for a point off the grid, such as one in Northern Ireland’s west. */
function referenceOf(point: Point | undefined): string | undefined {
  if (!point) return undefined
  try {
    return gridReference(point)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The place as an address that has none. */
export function placeAddress(answer: PlaceAnswer): FoundAddress {
  const { description, reading } = answer
  const point = pointOf(answer)
  const reference = referenceOf(point)
  const by = reading?.by ?? 'description'
  const { latitude, longitude } = reading?.by === 'point' ? reading : {}
  const inFigures = reference ?? `${latitude}, ${longitude}`
  return {
    lines: [description === '' ? inFigures : description.replace(/\s+/g, ' ')],
    ...(point ? { easting: point.easting, northing: point.northing } : {}),
    foundBy: by,
    place: {
      by,
      description,
      ...(reference === undefined ? {} : { gridReference: reference }),
      ...(point ? { precision: point.precision } : {}),
      ...(latitude === undefined ? {} : { latitude, longitude }),
    },
  }
}

function isWithin({ easting, northing }: GridPoint, { bounds }: PlaceArea): boolean {
  if (!bounds) return true
  const { west, south, east, north } = bounds
  return easting >= west && easting <= east && northing >= south && northing <= north
}

/**
 * Whether a place lies where the council serves: in its box, and near a property of its own.
 *
 * A source that can't tell, or is down, turns nobody away.
 */
export async function placeServed(
  answer: PlaceAnswer,
  options: {
    area: PlaceArea
    served: readonly number[]
    others: ReadonlyMap<number, OtherCouncil> | undefined
    nearest: AddressSource['nearest']
    signal: AbortSignal
    onDown(error: unknown): void
  },
): Promise<PlaceFacts> {
  const address = placeAddress(answer)
  const point = pointOf(answer)
  if (!point) return { outcome: 'served', address }
  const { area, nearest, signal } = options
  if (!isWithin(point, area)) return { outcome: 'outside', address }
  const { within = 3000 } = area
  if (!nearest || within === 0) return { outcome: 'served', address }
  try {
    const found = await nearest(point, { signal, within: within + point.precision })
    if (!found) return { outcome: 'outside', address, within }
    const code = found.custodianCode
    if (code === undefined || options.served.includes(code)) return { outcome: 'served', address }
    const servedBy = options.others?.get(code)
    return { outcome: 'outside', address, ...(servedBy ? { servedBy } : {}) }
  } catch (error) {
    options.onDown(error)
    return { outcome: 'served', address }
  }
}
