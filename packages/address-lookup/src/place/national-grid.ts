import proj4 from 'proj4'
import type { LatLon } from './coordinates.ts'
import type { GridPoint } from './grid-reference.ts'

/**
 * The National Grid over OSGB36 by the seven parameters of Ordnance Survey’s Helmert transformation,
 * right to about 5 metres.
 *
 * Source: Ordnance Survey, "A guide to coordinate systems in Great Britain"; EPSG 27700 and 1314.
 */
const grid = proj4(
  'WGS84',
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
)

/** Metres by which a point turned into another system may be out. */
export const gridAccuracy = 5

/** Turns degrees into metres of the National Grid, whole ones, right to about 5 metres. */
export function toNationalGrid({ latitude, longitude }: LatLon): GridPoint {
  const [easting = 0, northing = 0] = grid.forward([longitude, latitude])
  return { easting: Math.round(easting), northing: Math.round(northing) }
}

/** Turns metres of the National Grid into degrees, right to about 5 metres. */
export function fromNationalGrid({ easting, northing }: GridPoint): LatLon {
  const [longitude = 0, latitude = 0] = grid.inverse([easting, northing])
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}
