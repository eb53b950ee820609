import { type Context, Hono } from 'hono'
import type { Place } from './gazetteer.ts'
import type { Places } from './places.ts'
import { addressText, dpaOf, isInPaf, lpiOf, type PlaceResult } from './represent.ts'

type Query = {
  datasets: ('DPA' | 'LPI')[]
  languages: ('EN' | 'CY')[]
  offset: number
  most: number
  wgs84: boolean
  filters: string[]
}

const mostResults = 100

/**
 * OS Places: find by postcode, by UPRN and by words, from a gazetteer.
 *
 * Success, a bad request (400) and a missing key (401) have three different shapes, and a postcode
 * with no addresses is a success without `results`: as at Ordnance Survey.
 */
export function placesApi(options: { places: Places; base: () => string }) {
  const { places, base } = options
  const app = new Hono()

  app.use('/search/places/v1/*', async (c, next) => {
    const bearer = /^Bearer \S+$/.test(c.req.header('authorization') ?? '')
    if (c.req.query('key') || c.req.header('key') || bearer) return next()
    return c.json(
      {
        fault: {
          faultstring: 'Failed to resolve API Key variable request.queryparam.key',
          detail: { errorcode: 'steps.oauth.v2.FailedToResolveAPIKey' },
        },
      },
      401,
    )
  })

  app.get('/search/places/v1/postcode', (c) => {
    const postcode = (c.req.query('postcode') ?? '').replace(/\s/g, '').toUpperCase()
    if (postcode === '') return badRequest(c, 'Parameter "postcode" is required')
    if (!/^[A-Z]{1,2}\d[A-Z\d]{0,5}$/.test(postcode)) {
      return badRequest(
        c,
        `Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. Requested postcode was ${postcode.slice(0, 20)}`,
      )
    }
    return answer(c, places.inPostcode(postcode), () => 1)
  })

  app.get('/search/places/v1/uprn', (c) => {
    const uprn = c.req.query('uprn') ?? ''
    if (!/^\d{1,12}$/.test(uprn)) return badRequest(c, 'Parameter "uprn" must be 1 to 12 digits')
    return answer(c, places.ofUprn(uprn), () => 1)
  })

  app.get('/search/places/v1/find', (c) => {
    const words = wordsOf(c.req.query('query') ?? '').slice(0, 20)
    if (words.length === 0) return badRequest(c, 'Parameter "query" is required')
    const least = Number(c.req.query('minmatch') ?? 0.6)
    if (!(least >= 0.1 && least <= 1)) {
      return badRequest(c, 'Parameter "minmatch" must be from 0.1 to 1')
    }
    const scored = places.all
      .map((place) => ({ place, match: share(words, wordsOf(addressText(place))) }))
      .filter(({ match }) => match >= least)
      .sort((a, b) => b.match - a.match)
    const matches = new Map(scored.map(({ place, match }) => [place, match]))
    return answer(
      c,
      scored.map(({ place }) => place),
      (place) => matches.get(place) ?? 0,
    )
  })

  function answer(c: Context, found: readonly Place[], matchOf: (place: Place) => number) {
    const read = readQuery(c)
    if (typeof read === 'string') return badRequest(c, read)
    const { datasets, languages, offset, most, wgs84, filters } = read
    const results = datasets.flatMap((dataset): PlaceResult[] =>
      found
        .filter((place) => languages.includes(place.language))
        .filter((place) => dataset === 'LPI' || (place.lpiStatus === '1' && isInPaf(place)))
        .filter((place) => filters.every((filter) => passes(place, filter)))
        .map((place) => {
          const showing = { wgs84, match: Math.round(matchOf(place) * 10) / 10 }
          return dataset === 'DPA' ? dpaOf(place, showing) : lpiOf(place, showing)
        }),
    )
    const shown = results.slice(offset, offset + most)
    const asked = new URL(c.req.url)
    asked.searchParams.delete('key')
    const query = decodeURIComponent(asked.searchParams.toString().replaceAll('+', ' ')).slice(
      0,
      500,
    )
    return c.json({
      header: {
        uri: `${base()}${c.req.path.replace('/os-places', '')}?${query}`,
        query,
        offset,
        totalresults: results.length,
        format: 'JSON',
        dataset: datasets.join(','),
        lr: languages.join(','),
        maxresults: most,
        epoch: '125',
        lastupdate: '2026-02-26',
        output_srs: wgs84 ? 'WGS84' : 'EPSG:27700',
      },
      ...(shown.length > 0 && { results: shown }),
    })
  }

  return app
}

function readQuery(c: Context): Query | string {
  const dataset = c.req.query('dataset') ?? 'DPA'
  const datasets = dataset.toUpperCase().split(',')
  if (!datasets.every((name) => name === 'DPA' || name === 'LPI')) {
    return 'Parameter "dataset" must be DPA, LPI or both'
  }
  const languages = (c.req.query('lr') ?? 'EN,CY').toUpperCase().split(',')
  if (!languages.every((name) => name === 'EN' || name === 'CY')) {
    return 'Parameter "lr" must be EN or CY'
  }
  const offset = readWhole(c.req.query('offset'), 0)
  const most = readWhole(c.req.query('maxresults'), mostResults)
  if (offset === undefined) return 'Parameter "offset" must be a whole number'
  if (most === undefined || most < 1 || most > mostResults) {
    return `Parameter "maxresults" must be from 1 to ${mostResults}`
  }
  const srs = (c.req.query('output_srs') ?? 'EPSG:27700').toUpperCase()
  if (!['BNG', 'EPSG:27700', 'WGS84', 'EPSG:4326'].includes(srs)) {
    return 'Parameter "output_srs" must be BNG, EPSG:27700, WGS84 or EPSG:4326'
  }
  if ((c.req.query('format') ?? 'JSON').toUpperCase() !== 'JSON') {
    return 'Parameter "format" must be JSON: the sandbox has no XML'
  }
  const wgs84 = srs === 'WGS84' || srs === 'EPSG:4326'
  const filters = c.req.queries('fq') ?? []
  return { datasets, languages, offset, most, wgs84, filters } as Query
}

function readWhole(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined || text === '') return otherwise
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function passes(place: Place, filter: string): boolean {
  const [name, codes = ''] = filter.split(':')
  const actual = {
    CLASSIFICATION_CODE: place.classification,
    LOGICAL_STATUS_CODE: place.blpuStatus,
    LPI_LOGICAL_STATUS_CODE: place.lpiStatus,
  }[name ?? '']
  if (actual === undefined) return true
  return codes
    .split(' ')
    .some((code) => (code.endsWith('*') ? actual.startsWith(code.slice(0, -1)) : actual === code))
}

function wordsOf(text: string): string[] {
  return text.toUpperCase().match(/[\p{L}\p{N}'-]+/gu) ?? []
}

function share(wanted: readonly string[], words: readonly string[]): number {
  const found = wanted.filter((word) => words.includes(word)).length
  return found / wanted.length
}

function badRequest(c: Context, message: string): Response {
  return c.json({ error: { statuscode: 400, message } }, 400)
}
