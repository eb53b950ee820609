/** A point of the National Grid in metres from its false origin. */
export interface GridPoint {
  readonly easting: number
  readonly northing: number
}

/** Letters of the grid: five by five, without I, from the north-west. */
const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'

/** The grid's 500 km squares begin here, so that S is the false origin's. */
const origin = { easting: -1_000_000, northing: -500_000 }

const extent = { easting: 700_000, northing: 1_300_000 }

function corner(letter: string, size: number): GridPoint {
  const at = letters.indexOf(letter)
  return { easting: (at % 5) * size, northing: (4 - Math.floor(at / 5)) * size }
}

function isOnGrid({ easting, northing }: GridPoint): boolean {
  return easting >= 0 && easting < extent.easting && northing >= 0 && northing < extent.northing
}

/** Where a grid reference or a pair of numbers is, and how exactly. */
export interface GridReading extends GridPoint {
  /** Metres of a side of the square that was meant; the point is its middle. */
  readonly precision: number
}

function middle(point: GridPoint, precision: number): GridReading | undefined {
  const half = precision === 1 ? 0 : precision / 2
  const read = { easting: point.easting + half, northing: point.northing + half, precision }
  return isOnGrid(read) ? read : undefined
}

/**
 * Reads an Ordnance Survey grid reference, “SP 320 870”, or easting and northing, “432010, 287010”.
 *
 * Two letters and 4, 6, 8 or 10 digits, with or without spaces; numbers of six or seven digits.
 * Undefined for anything else, also for a point beyond the grid. A reference names a square: its middle
 * is given.
 */
export function readGridReference(text: string): GridReading | undefined {
  const clean = text.trim().toUpperCase()
  const pair = /^(\d{1,6})(?:\.\d+)?\s*(?:,|\s)\s*(\d{1,7})(?:\.\d+)?$/.exec(clean)
  // Fewer figures are degrees, or nothing.
  if (pair && `${pair[1]}${pair[2]}`.length >= 10) {
    return middle({ easting: Number(pair[1]), northing: Number(pair[2]) }, 1)
  }
  const [, large = '', small = '', digits = ''] =
    /^([A-HJ-Z])([A-HJ-Z])(\d+)$/.exec(clean.replace(/[\s,.-]/g, '')) ?? []
  const half = digits.length / 2
  if (large === '' || !Number.isInteger(half) || half < 2 || half > 5) return undefined
  const square = corner(large, 500_000)
  const within = corner(small, 100_000)
  const precision = 10 ** (5 - half)
  return middle(
    {
      easting:
        origin.easting +
        square.easting +
        within.easting +
        Number(digits.slice(0, half)) * precision,
      northing:
        origin.northing +
        square.northing +
        within.northing +
        Number(digits.slice(half)) * precision,
    },
    precision,
  )
}

/**
 * The grid reference of a point, with so many digits for each number: 3 for 100 m, 5 for 1 m.
 *
 * @throws RangeError beyond the grid
 */
export function gridReference(point: GridPoint, digits: 2 | 3 | 4 | 5 = 4): string {
  if (!isOnGrid(point)) {
    throw new RangeError('The point is beyond the National Grid, so it has no reference. Check it.')
  }
  const letter = (size: number, easting: number, northing: number) =>
    letters[(4 - Math.floor(northing / size)) * 5 + Math.floor(easting / size)] ?? ''
  const [east, north] = [point.easting - origin.easting, point.northing - origin.northing]
  const pair = letter(500_000, east, north) + letter(100_000, east % 500_000, north % 500_000)
  const part = (metres: number) =>
    String(Math.floor(metres % 100_000))
      .padStart(5, '0')
      .slice(0, digits)
  return `${pair} ${part(east)} ${part(north)}`
}
