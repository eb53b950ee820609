import { type Context, Hono } from 'hono'
import { toLatLng } from '../os-places/grid.ts'
import { type Places, squeeze } from '../os-places/places.ts'

/** What is known of postcodes beyond the gazetteers; all of it may be left out. */
export type PostcodeFacts = {
  /** Postcodes that Royal Mail has ended, with the month: `{ "GH1 9ZZ": "2019-06" }`. */
  terminated?: Readonly<Record<string, string>>
  /** Postcodes in use at which no gazetteer has an address, with the GSS code of their council. */
  inUse?: Readonly<Record<string, string>>
  /** GSS codes of councils by custodian code, for the postcodes of the gazetteers. */
  gss?: Readonly<Record<string, string>>
}

/** postcodes.io's lookup of one postcode, as far as a gazetteer and these facts can tell. */
export function postcodesApi(options: { places: Places; facts?: PostcodeFacts }) {
  const { places, facts = {} } = options
  const terminated = bySqueezed(facts.terminated)
  const inUse = bySqueezed(facts.inUse)
  const app = new Hono()
  app.get('/postcodes/:postcode', (c) => {
    const wanted = squeeze(c.req.param('postcode'))
    if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(wanted)) return notFound(c, 'Invalid postcode')
    const ended = terminated.get(wanted)
    if (ended !== undefined) {
      const [year, month] = ended.split('-').map(Number)
      const postcode = spaced(wanted)
      return c.json(
        {
          status: 404,
          error: 'Postcode not found',
          terminated: { postcode, year_terminated: year, month_terminated: month },
        },
        404,
      )
    }
    const gss = inUse.get(wanted)
    const place = places.inPostcode(wanted)[0] ?? (gss === undefined ? undefined : nowhere(gss))
    if (!place) return notFound(c, 'Postcode not found')
    const { lat, lng } = toLatLng(place.x, place.y)
    const unknown = `${place.country}99999999`
    const district = gss ?? facts.gss?.[String(place.custodian)] ?? unknown
    return c.json({
      status: 200,
      result: {
        postcode: spaced(wanted),
        quality: 1,
        eastings: Math.round(place.x),
        northings: Math.round(place.y),
        country: countries[district.charAt(0)] ?? 'England',
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
          admin_district: district,
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

const countries: Readonly<Record<string, string>> = {
  E: 'England',
  W: 'Wales',
  S: 'Scotland',
  N: 'Northern Ireland',
}

/** A postcode of which nothing is known but its council. */
function nowhere(gss: string) {
  const country = gss.charAt(0)
  return {
    x: 400_000,
    y: 300_000,
    country,
    custodian: 0,
    administrativeArea: '',
    ward: '',
    parish: '',
  }
}

function bySqueezed(facts: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(Object.entries(facts).map(([postcode, fact]) => [squeeze(postcode), fact]))
}

const spaced = (postcode: string) => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`

function notFound(c: Context, error: string): Response {
  return c.json({ status: 404, error }, 404)
}
