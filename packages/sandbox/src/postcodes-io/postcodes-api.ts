import { type Context, Hono } from 'hono'
import { toLatLng } from '../os-places/grid.ts'
import { type Places, squeeze } from '../os-places/places.ts'

/** postcodes.io's lookup of one postcode, as far as a gazetteer can tell. */
export function postcodesApi(options: { places: Places }) {
  const { places } = options
  const app = new Hono()
  app.get('/postcodes/:postcode', (c) => {
    const wanted = squeeze(c.req.param('postcode'))
    if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(wanted)) return notFound(c, 'Invalid postcode')
    const place = places.inPostcode(wanted)[0]
    if (!place) return notFound(c, 'Postcode not found')
    const { lat, lng } = toLatLng(place.x, place.y)
    const unknown = `${place.country}99999999`
    return c.json({
      status: 200,
      result: {
        postcode: `${wanted.slice(0, -3)} ${wanted.slice(-3)}`,
        quality: 1,
        eastings: Math.round(place.x),
        northings: Math.round(place.y),
        country: place.country === 'W' ? 'Wales' : 'England',
        nhs_ha: null,
        longitude: lng,
        latitude: lat,
        european_electoral_region: null,
        primary_care_trust: null,
        region: null,
        lsoa: null,
        msoa: null,
        incode: wanted.slice(-3),
        outcode: wanted.slice(0, -3),
        parliamentary_constituency: null,
        admin_district: place.administrativeArea || null,
        parish: null,
        admin_county: null,
        admin_ward: null,
        ced: null,
        ccg: null,
        nuts: null,
        pfa: null,
        codes: {
          admin_district: unknown,
          admin_county: unknown,
          admin_ward: place.ward || unknown,
          parish: place.parish || unknown,
          parliamentary_constituency: unknown,
          ccg: unknown,
          ccg_id: unknown,
          ced: unknown,
          nuts: unknown,
          lsoa: unknown,
          msoa: unknown,
          lau2: unknown,
          pfa: unknown,
        },
      },
    })
  })
  return app
}

function notFound(c: Context, error: string): Response {
  return c.json({ status: 404, error }, 404)
}
