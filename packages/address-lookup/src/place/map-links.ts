import { type LatLon, pointOf } from './coordinates.ts'
import { type GridReading, readGridReference } from './grid-reference.ts'

const number = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const pair = new RegExp(String.raw`^\s*(?:loc:|point\.)?${number}\s*[,~_;+ ]\s*${number}`)

function pairIn(text: string | null | undefined): LatLon | undefined {
  const found = text === null || text === undefined ? null : pair.exec(text)
  return found ? pointOf(Number(found[1]), Number(found[2])) : undefined
}

/** Parameters that hold both numbers, the place that was meant before where the map stood. */
const together = [
  'q',
  'query',
  'll',
  'coordinate',
  'destination',
  'daddr',
  'sll',
  'center',
  'sp',
  'cp',
]

/** Parameters that hold one each. */
const apart = [
  ['mlat', 'mlon'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['latitude', 'longitude'],
] as const

function inParameters(parameters: URLSearchParams): LatLon | undefined {
  for (const name of together) {
    const found = pairIn(parameters.get(name))
    if (found) return found
  }
  for (const [north, east] of apart) {
    const found = pairIn(`${parameters.get(north)},${parameters.get(east)}`)
    if (found) return found
  }
  return undefined
}

/** Easting and northing, or a grid reference, which British map sites have in their addresses. */
function onGrid(parameters: URLSearchParams): GridReading | undefined {
  const [x, y] = ['x', 'y'].map((name) => parameters.get(name))
  const reference = parameters.get('gr') ?? parameters.get('gridref') ?? `${x}, ${y}`
  return readGridReference(reference.split('|')[0] ?? '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** What an address of a map holds: a point, a grid reference, or nothing that can be read. */
export type MapLink = LatLon | GridReading

/**
 * Reads the place out of a copied address of a map: Google, Apple, Bing, OpenStreetMap, OS Maps,
 * Streetmap, Grid Reference Finder, or a `geo:` address (RFC 5870).
 *
 * It is never fetched: a short link holds no place and is undefined, as is any other address.
 */
export function readMapLink(text: string): MapLink | undefined {
  const geo = /^geo:([^;?]+)/i.exec(text.trim())
  if (geo) return pairIn(geo[1])
  if (!isLink(text)) return undefined
  const { pathname, hash, searchParams } = new URL(text.trim())
  // Google's own pin, then what was searched for, then where the map stands.
  const pin = /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/.exec(decoded(pathname))
  if (pin) return pointOf(Number(pin[1]), Number(pin[2]))
  const named = /\/(?:place|search|dir)\/([^/@]*)/.exec(pathname)
  const found =
    inParameters(searchParams) ??
    pairIn(decoded(named?.[1] ?? '')) ??
    pairIn(/\/@([^/]+)/.exec(pathname)?.[1])
  if (found) return found
  const inHash = /map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash)
  if (inHash) return pointOf(Number(inHash[1]), Number(inHash[2]))
  return onGrid(searchParams) ?? inParameters(new URLSearchParams(hash.slice(1)))
}

/** Whether a text is an address of the web. */
export function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim())
}
