import { isNearKingdom, type LatLon, readLatLon } from './coordinates.ts'
import { type GridReading, readGridReference } from './grid-reference.ts'
import { isLink, readMapLink } from './map-links.ts'

/** A place as it was typed, pasted, located or pointed at. */
export type PlaceReading =
  | ({ readonly by: 'grid-reference' } & GridReading)
  | ({ readonly by: 'point' } & LatLon & {
        /** Metres within which it is, where that is known. */
        readonly precision?: number
      })

/**
 * Why a text is no place that can be used.
 *
 * `format` it is none at all · `link` an address without a place in it, such as a short link ·
 * `words` three words of a paid service · `abroad` a point far from the United Kingdom
 */
export type PlaceProblem = 'format' | 'link' | 'words' | 'abroad'

/** “within 12 m”, as the page itself writes after a device’s location. */
const accuracy = /\s*(?:±|within|o fewn)\s*(\d{1,6})\s*m(?:etres|etr)?\.?$/i

function pointRead(point: LatLon, precision: string | undefined): PlaceReading | PlaceProblem {
  if (!isNearKingdom(point)) return 'abroad'
  return {
    by: 'point',
    ...point,
    ...(precision === undefined ? {} : { precision: Number(precision) }),
  }
}

/**
 * Reads where something is, in whichever way it was written: a grid reference, easting and northing,
 * latitude and longitude, or the address of a map.
 */
export function readPlace(text: string): PlaceReading | PlaceProblem {
  const clean = text.trim()
  const link = readMapLink(clean)
  if (link)
    return 'easting' in link ? { by: 'grid-reference', ...link } : pointRead(link, undefined)
  if (isLink(clean)) return 'link'
  const grid = readGridReference(clean)
  if (grid) return { by: 'grid-reference', ...grid }
  const precision = accuracy.exec(clean)?.[1]
  const point = readLatLon(clean.replace(accuracy, ''))
  if (point) return pointRead(point, precision)
  return /^\/{0,3}\p{L}{2,}\.\p{L}{2,}\.\p{L}{2,}$/u.test(clean) ? 'words' : 'format'
}

/** A point as it is typed and read again, to some 1 m: `52.48012, -1.53024`. */
export function writePoint({ latitude, longitude }: LatLon): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}
