/** A point on the globe in degrees, WGS84, as devices and web maps give it. */
export interface LatLon {
  /** North is positive. */
  readonly latitude: number
  /** East is positive. */
  readonly longitude: number
}

/** Latitudes and longitudes between which all of the United Kingdom and its sea lies. */
const kingdom = { latitude: [49, 61.5], longitude: [-9.5, 2.5] } as const

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most
}

/** Whether a point is in or near the United Kingdom. */
export function isNearKingdom({ latitude, longitude }: LatLon): boolean {
  return isWithin(latitude, kingdom.latitude) && isWithin(longitude, kingdom.longitude)
}

/**
 * One of two numbers as a point. Some write longitude first: here no longitude could be a latitude,
 * so that which is meant is never in doubt.
 */
export function pointOf(first: number, second: number): LatLon | undefined {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return undefined
  const swapped = { latitude: second, longitude: first }
  if (isNearKingdom(swapped)) return swapped
  if (Math.abs(first) > 90 || Math.abs(second) > 180) return undefined
  return { latitude: first, longitude: second }
}

const number = String.raw`[-+]?\d{1,3}(?:\.\d+)?`

/** An angle as people write it: degrees, with minutes and seconds or without, and with its letter. */
interface Angle {
  readonly degrees: number
  readonly letter: string
}

// 52°28'52.3", 52 28.87, 52.4812; with its letter before or behind.
const size = String.raw`(${number})\s*(?:[°ºd]|deg(?:rees)?)?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['m]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|''|s)?\s*)?)?`
const letterFirst = new RegExp(String.raw`([NSEW])\s*${size}`, 'iy')
const letterLast = new RegExp(`()${size}([NSEW](?![a-z]))?`, 'iy')

function readAngle(text: string, from: number): { angle: Angle; end: number } | undefined {
  const form = /[NSEW]/i.test(text.charAt(from)) ? letterFirst : letterLast
  form.lastIndex = from
  const found = form.exec(text)
  if (!found) return undefined
  const [, before = '', degrees = '', minutes, seconds, after = ''] = found
  const parts = [Number(minutes ?? 0), Number(seconds ?? 0)] as const
  if (parts.some((part) => part >= 60) || (minutes !== undefined && degrees.includes('.'))) {
    return undefined
  }
  const all = Math.abs(Number(degrees)) + parts[0] / 60 + parts[1] / 3600
  const letter = (before || after).toUpperCase()
  const isNegative = degrees.startsWith('-') || letter === 'S' || letter === 'W'
  return { angle: { degrees: isNegative ? -all : all, letter }, end: form.lastIndex }
}

function pairOf(first: Angle, second: Angle): LatLon | undefined {
  const isEast = ({ letter }: Angle) => letter === 'E' || letter === 'W'
  const isNorth = ({ letter }: Angle) => letter === 'N' || letter === 'S'
  if (isEast(first) && isNorth(second)) {
    return { latitude: second.degrees, longitude: first.degrees }
  }
  if (isNorth(first) && isEast(second)) {
    return { latitude: first.degrees, longitude: second.degrees }
  }
  // One letter alone, or two of a kind, is a slip of the pen that can't be read either way.
  if (first.letter !== '' || second.letter !== '') return undefined
  return pointOf(first.degrees, second.degrees)
}

/**
 * Reads a latitude and longitude as people write them: “52.4801, -1.5302”, “52°28'48"N 1°31'48"W”,
 * “N52 28.81 W001 31.81”, either first, with or without brackets.
 *
 * Undefined for anything else. Two plain numbers must be parted, and have a point or a letter: 52 3 is
 * no place.
 */
export function readLatLon(text: string): LatLon | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/[′’‘ʹ]/g, "'")
    .replace(/[″”“ʺ]/g, '"')
    .replace(/[−–—]/g, '-')
    .replace(/[()[\]]/g, ' ')
    .replace(/\b(lat|latitude|lon|lng|long|longitude)\s*[:=]?\s*/gi, ' ')
    .trim()
  if (clean.length > 100 || !/[.°ºNSEW]/i.test(clean)) return undefined
  const decimal = new RegExp(`^(${number})\\s*(?:[,;/]\\s*|\\s+)(${number})$`).exec(clean)
  if (decimal) {
    // Whole degrees name a square of 100 km, which nobody means.
    if (!clean.includes('.')) return undefined
    return pointOf(Number(decimal[1]), Number(decimal[2]))
  }
  const first = readAngle(clean, 0)
  if (!first) return undefined
  const gap = /^\s*[,;/]?\s*/.exec(clean.slice(first.end))?.[0].length ?? 0
  const second = readAngle(clean, first.end + gap)
  if (!second || second.end !== clean.length) return undefined
  return pairOf(first.angle, second.angle)
}
