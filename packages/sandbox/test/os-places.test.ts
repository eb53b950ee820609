import { describe, expect, test } from 'vitest'
import { readGazetteer } from '../src/os-places/gazetteer.ts'
import { toLatLng } from '../src/os-places/grid.ts'
import type { Sandbox } from '../src/sandbox.ts'
import { addresses, gazetteerCsv, longStreet, start } from './support.ts'

type Result = { DPA?: Record<string, unknown>; LPI?: Record<string, unknown> }

async function places(sandbox: Sandbox, path: string) {
  const address = `${sandbox.url}/os-places/search/places/v1/${path}`
  const response = await fetch(address, { headers: { key: 'sandbox' } })
  const body = await response.json()
  const results: Result[] = body.results ?? []
  const labels = results.map((result) => (result.DPA ?? result.LPI)?.ADDRESS)
  return { status: response.status, body, results, labels }
}

describe('a service that looks up a postcode', () => {
  test('gets delivery points by default, in any spelling of the postcode', async () => {
    const sandbox = await start({ addresses })
    for (const spelling of ['ZZ1 1AA', 'zz11aa', ' zz1  1aa ']) {
      const { labels } = await places(sandbox, `postcode?postcode=${encodeURIComponent(spelling)}`)
      expect(labels).toEqual([
        '7, EXAMPLE STREET, ANYTOWN, ZZ1 1AA',
        'FLAT 1, 12, EXAMPLE STREET, ANYTOWN, ZZ1 1AA',
        'EXAMPLE CAFE, LTD, 14, EXAMPLE STREET, ANYTOWN, ZZ1 1AA',
        'FFLAT 1, 12, STRYD ENGHRAIFFT, ANYTOWN, ZZ1 1AA',
      ])
    }
  })

  test('gets the flat that Royal Mail does not know when it asks for LPI too, and no demolished house', async () => {
    const sandbox = await start({ addresses })
    const { body, results, labels } = await places(
      sandbox,
      'postcode?postcode=ZZ11AA&dataset=DPA,LPI',
    )
    expect(labels).toContain('FLAT A, 12, EXAMPLE STREET, ANYTOWN, ZZ1 1AA')
    expect(labels.join()).not.toContain('9, EXAMPLE STREET')
    expect(body.header).toMatchObject({ dataset: 'DPA,LPI', totalresults: results.length })
    const shell = results.find(({ LPI }) => LPI?.CLASSIFICATION_CODE === 'PP')
    expect(shell?.LPI?.POSTAL_ADDRESS_CODE).toBe('N')
    const statuses = results.map(({ LPI }) => LPI?.LPI_LOGICAL_STATUS_CODE).filter(Boolean)
    expect(statuses).toContain('3')
  })

  test('gets a UPRN without leading zeros, as text, and a custodian as a number', async () => {
    const sandbox = await start({ addresses })
    const { results } = await places(sandbox, 'postcode?postcode=ZZ11AA')
    expect(results[0]?.DPA).toMatchObject({ UPRN: '900000001', LOCAL_CUSTODIAN_CODE: 9999 })
  })

  test('gets no results key, with status 200, when the postcode has no addresses', async () => {
    const sandbox = await start({ addresses })
    const { status, body } = await places(sandbox, 'postcode?postcode=ZZ1 9ZZ')
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('results')
    expect(body.header.totalresults).toBe(0)
  })

  test('gets 100 at a time, and all of them by offset', async () => {
    const sandbox = await start({ addresses: longStreet() })
    const uprns = new Set<unknown>()
    const sizes: number[] = []
    for (const offset of [0, 100, 200, 300]) {
      const { body, results } = await places(sandbox, `postcode?postcode=ZZ99AA&offset=${offset}`)
      expect(body.header.totalresults).toBe(230)
      sizes.push(results.length)
      for (const { DPA } of results) uprns.add(DPA?.UPRN)
    }
    expect(sizes).toEqual([100, 100, 30, 0])
    expect(uprns.size).toBe(230)
  })

  test('gets one language when it asks for one', async () => {
    const sandbox = await start({ addresses })
    const { labels } = await places(sandbox, 'postcode?postcode=ZZ11AA&dataset=LPI&lr=CY')
    expect(labels).toEqual(['FFLAT 1, 12, STRYD ENGHRAIFFT, TREF, ZZ1 1AA'])
  })

  test('gets fewer by filter', async () => {
    const sandbox = await start({ addresses })
    const path =
      'postcode?postcode=ZZ11AA&dataset=LPI&fq=CLASSIFICATION_CODE:RD*&fq=LPI_LOGICAL_STATUS_CODE:1'
    const { results } = await places(sandbox, path)
    const codes = results.map(({ LPI }) => LPI?.CLASSIFICATION_CODE)
    expect(new Set(codes)).toEqual(new Set(['RD04', 'RD06']))
  })

  test('gets degrees when it asks for WGS84', async () => {
    const sandbox = await start({ addresses })
    const { results } = await places(sandbox, 'uprn?uprn=900000001&output_srs=WGS84')
    expect(results[0]?.DPA?.LAT).toBeCloseTo(52.5979, 3)
    expect(results[0]?.DPA?.LNG).toBeCloseTo(-2.0013, 3)
    const metres = await places(sandbox, 'uprn?uprn=900000001')
    expect(metres.results[0]?.DPA).not.toHaveProperty('LAT')
  })

  test.each([
    'postcode',
    'postcode?postcode=QQ',
    'postcode?postcode=%00',
    'postcode?postcode=ZZ11AA&dataset=ABC',
    'postcode?postcode=ZZ11AA&maxresults=101',
    'postcode?postcode=ZZ11AA&offset=-1',
    'postcode?postcode=ZZ11AA&output_srs=MARS',
    'postcode?postcode=ZZ11AA&lr=FR',
    'uprn?uprn=abc',
    'uprn?uprn=1234567890123',
    'find?query=',
    'find?query=street&minmatch=2',
  ])('asking for %s is told why that is wrong', async (path) => {
    const sandbox = await start({ addresses })
    const { status, body } = await places(sandbox, path)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ statuscode: 400, message: expect.any(String) })
  })

  test('without a key gets a fault, in a shape of its own', async () => {
    const sandbox = await start({ addresses })
    const address = `${sandbox.url}/os-places/search/places/v1/postcode?postcode=ZZ11AA`
    const response = await fetch(address)
    expect(response.status).toBe(401)
    expect((await response.json()).fault.detail.errorcode).toBe(
      'steps.oauth.v2.FailedToResolveAPIKey',
    )
    expect((await fetch(`${address}&key=sandbox`)).status).toBe(200)
  })

  test('never finds its key written back', async () => {
    const sandbox = await start({ addresses })
    const address = `${sandbox.url}/os-places/search/places/v1/postcode?postcode=ZZ11AA&key=secret1`
    expect(await (await fetch(address)).text()).not.toContain('secret1')
  })
})

describe('a service that looks up otherwise', () => {
  test('finds a UPRN with or without leading zeros', async () => {
    const sandbox = await start({ addresses })
    for (const uprn of ['900000001', '000900000001']) {
      expect((await places(sandbox, `uprn?uprn=${uprn}`)).labels).toHaveLength(1)
    }
    expect((await places(sandbox, 'uprn?uprn=1')).body).not.toHaveProperty('results')
  })

  test('finds by words, the best first', async () => {
    const sandbox = await start({ addresses })
    const { labels, results } = await places(sandbox, 'find?query=14 example street&dataset=LPI')
    expect(labels[0]).toContain('14, EXAMPLE STREET')
    expect(results[0]?.LPI?.MATCH).toBe(1)
  })
})

describe('a gazetteer file', () => {
  test('is read without the rows that are wrong, which are counted', () => {
    const { places, skipped } = readGazetteer(gazetteerCsv)
    expect(places).toHaveLength(8)
    expect(skipped).toBe(1)
  })

  test.each(['', '\u0000', '"', '24,"I",1,x', '21\n15\n11\n24', '"unclosed,1\n2'])(
    'that holds only %j is read as no addresses',
    (text) => {
      expect(readGazetteer(text).places).toEqual([])
    },
  )
})

test('a place on the national grid is where postcodes.io says it is', () => {
  const { lat, lng } = toLatLng(530_047, 179_951)
  expect(lat).toBeCloseTo(51.503541, 4)
  expect(lng).toBeCloseTo(-0.12767, 4)
  expect(toLatLng(0, 1e12)).toBeDefined()
})

test('postcodes.io tells a postcode’s council, and says when there is no such postcode', async () => {
  const sandbox = await start({ addresses })
  const at = (postcode: string) => fetch(`${sandbox.url}/postcodes-io/postcodes/${postcode}`)
  const found = await (await at('zz11aa')).json()
  expect(found.result).toMatchObject({ postcode: 'ZZ1 1AA', admin_district: 'Exampleton' })
  expect((await at('ZZ1 9ZZ')).status).toBe(404)
  expect(await (await at('nonsense')).json()).toEqual({ status: 404, error: 'Invalid postcode' })
})

test('postcodes.io tells of postcodes that have ended, and of those that only other councils have', async () => {
  const sandbox = await start({
    addresses,
    postcodes: {
      terminated: { 'ZZ1 8ZZ': '2019-06' },
      inUse: { 'ZZ1 7ZZ': 'S12999903' },
      gss: { '9999': 'E07999999' },
    },
  })
  const at = async (postcode: string) =>
    (await fetch(`${sandbox.url}/postcodes-io/postcodes/${postcode}`)).json()
  expect((await at('ZZ11AA')).result.codes.admin_district).toBe('E07999999')
  expect((await at('zz17zz')).result).toMatchObject({
    postcode: 'ZZ1 7ZZ',
    country: 'Scotland',
    codes: { admin_district: 'S12999903' },
  })
  expect(await at('ZZ1 8ZZ')).toMatchObject({
    status: 404,
    terminated: { postcode: 'ZZ1 8ZZ', year_terminated: 2019, month_terminated: 6 },
  })
})
