// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import type { Address } from '@guildhall/standards/address'
import { addressOnOneLine } from '@guildhall/standards/address'
import { readPostcode } from '@guildhall/standards/postcode'
import { afterEach, describe, expect, it } from 'vitest'
import { contractAddresses } from '../testing.ts'
import { type Answer, deliveryPoint, pageOf, startPlaces } from './os-places.testing.ts'
import { type OsPlacesOptions, osPlaces } from './os-places.ts'

const { signal } = new AbortController()
const postcode = readPostcode('GH1 2AB') ?? never()
let places: Awaited<ReturnType<typeof startPlaces>> | undefined

afterEach(async () => {
  await places?.close()
  places = undefined
})

async function against(answer: Answer, options: Partial<OsPlacesOptions> = {}) {
  places = await startPlaces(answer)
  return osPlaces({ baseUrl: places.baseUrl, key: 'secret-key', ...options })
}

function house(number: number): Address {
  return {
    uprn: String(number),
    lines: [`${number} Guildhall Street`],
    town: 'Alderbrook',
    postcode: 'GH1 2AB',
    foundBy: 'os-places',
  }
}

const dpa = deliveryPoint(contractAddresses[1] ?? never()).DPA
const lpi = {
  UPRN: '42',
  PAO_START_NUMBER: '9',
  PAO_START_SUFFIX: 'A',
  STREET_DESCRIPTION: 'GUILDHALL STREET',
  TOWN_NAME: 'ALDERBROOK',
  POSTCODE_LOCATOR: 'GH1 2AB',
  LOCAL_CUSTODIAN_CODE: 9901,
  POSTAL_ADDRESS_CODE: 'D',
  LOGICAL_STATUS_CODE: '1',
  LPI_LOGICAL_STATUS_CODE: '1',
  LANGUAGE: 'EN',
  USRN: '99010001',
}

async function lines(results: readonly unknown[], language: 'en' | 'cy' = 'en') {
  const source = await against(() => ({ body: pageOf(results) }))
  const found = await source.byPostcode(postcode, { signal, language })
  return found.map((address) => address.lines.join(', '))
}

describe('OS Places', () => {
  it('is asked for both kinds of records, with the key out of the address', async () => {
    const source = await against(() => ({ body: pageOf([]) }))
    await source.byPostcode(postcode, { signal })
    const asked = places?.asked[0]
    expect(asked?.path).toBe('/search/places/v1/postcode')
    expect(asked?.query.get('dataset')).toBe('DPA,LPI')
    expect(asked?.query.get('postcode')).toBe('GH1 2AB')
    expect(asked?.key).toBe('secret-key')
    expect(String(asked?.query)).not.toContain('secret-key')
  })

  it('is read page after page until all are there', async () => {
    const all = Array.from({ length: 230 }, (_, at) => deliveryPoint(house(at + 1)))
    const source = await against(({ query }) => {
      const offset = Number(query.get('offset'))
      return { body: pageOf(all.slice(offset, offset + 100), 230, offset) }
    })
    const found = await source.byPostcode(postcode, { signal })
    expect(found).toHaveLength(230)
    expect(found[99]?.lines).toEqual(['100 Guildhall Street'])
    expect(places?.asked.map(({ query }) => query.get('offset'))).toEqual(['0', '100', '200'])
  })

  it('is not asked for ever by a total that is never reached', async () => {
    const source = await against(() => ({ body: pageOf([{ DPA: dpa }], 9e9) }))
    expect(await source.byPostcode(postcode, { signal })).toHaveLength(1)
    expect(places?.asked).toHaveLength(20)
  })

  it('gives each property once', async () => {
    expect(await lines([{ DPA: dpa }, { LPI: lpi }, { LPI: lpi }])).toEqual(['9A Guildhall Street'])
  })

  it('gives the Welsh record in Welsh', async () => {
    const welsh = { ...lpi, STREET_DESCRIPTION: 'HEOL Y NEUADD', LANGUAGE: 'CY' }
    const results = [{ DPA: dpa }, { LPI: lpi }, { LPI: welsh }]
    expect(await lines(results, 'cy')).toEqual(['9A Heol y Neuadd'])
    expect(await lines(results)).toEqual(['9A Guildhall Street'])
  })

  it.each([
    ['get no post', { LPI: { ...lpi, POSTAL_ADDRESS_CODE: 'N' } }],
    ['are historical', { LPI: { ...lpi, LPI_LOGICAL_STATUS_CODE: '8' } }],
    ['are alternative', { LPI: { ...lpi, LPI_LOGICAL_STATUS_CODE: '3' } }],
    ['are of a demolished property', { DPA: { ...dpa, LOGICAL_STATUS_CODE: '8' } }],
    ['are of another postcode', { DPA: { ...dpa, POSTCODE: 'GH1 2AD' } }],
    ['have no UPRN that can be', { DPA: { ...dpa, UPRN: '0' } }],
  ])('leaves out records that %s', async (_, result) => {
    expect(await lines([result])).toEqual([])
  })

  it('takes national custodians for nobody’s', async () => {
    const source = await against(() => ({
      body: pageOf([{ DPA: { ...dpa, LOCAL_CUSTODIAN_CODE: 7655 } }]),
    }))
    const [found] = await source.byPostcode(postcode, { signal })
    expect(found).not.toHaveProperty('custodianCode')
  })

  it('knows that a list that is left out is an empty one', async () => {
    const source = await against(() => ({ body: { header: { totalresults: 0 } } }))
    expect(await source.byPostcode(postcode, { signal })).toEqual([])
  })

  it.each<[string, number, unknown, string]>([
    ['refuses the request', 400, { error: { statuscode: 400, message: 'bad' } }, 'refused'],
    ['refuses the key', 401, { fault: { faultstring: 'Invalid ApiKey' } }, 'refused'],
    ['says it in no JSON', 401, '<html>no</html>', 'refused'],
    ['lacks the product', 403, {}, 'refused'],
    ['has had enough', 429, { fault: { faultstring: 'Quota limit exceeded' } }, 'limit'],
    ['is broken', 503, '', 'down'],
    ['answers with something else', 200, { hello: 'world' }, 'unreadable'],
    ['answers with a web page', 200, '<html></html>', 'unreadable'],
  ])('says so when it %s', async (_, status, body, code) => {
    const source = await against(() => ({ status, body }))
    const error = await source.byPostcode(postcode, { signal }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'AddressSourceError', source: 'os-places', code })
    expect(String(error)).not.toContain('secret-key')
    expect(String(error)).not.toContain('GH1')
  })

  it('is given up when it is too slow', async () => {
    const source = await against(() => ({ body: pageOf([]), delayMs: 500 }), { timeoutMs: 30 })
    const ask = source.byPostcode(postcode, { signal })
    await expect(ask).rejects.toMatchObject({ code: 'slow' })
  })
})

const reference = new URL('../../../../../shared/reference/os-places/synthetic/', import.meta.url)

describe('the reference answers, where they are present', () => {
  const answer = (file: string, status = 200) => ({
    status,
    body: readFileSync(new URL(file, reference), 'utf8'),
  })

  it('are read as the contract has them', async () => {
    if (!existsSync(reference)) return
    const given = 'ZZ1 1AA' as typeof postcode
    const split = await against(() => answer('postcode-dpa-lpi-wgs84-split-custodian.json'))
    const found = await split.byPostcode(given, { signal })
    expect(found.map((one) => [addressOnOneLine(one), one.custodianCode])).toEqual([
      ['Flat 1, Example House, 12 Example Street, Anytown, ZZ1 1AA', 9999],
      ['20 Example Street, Anytown, ZZ1 1AA', undefined],
      ['99 Example Street, Anytown, ZZ1 1AA', 9998],
    ])
    await places?.close()
    const paged = await against(({ query }) =>
      answer(`postcode-paged-230-offset-${query.get('offset')}.json`),
    )
    const all = await paged.byPostcode(given, { signal })
    expect(new Set(all.map(({ uprn }) => uprn)).size).toBe(all.length)
    expect(places?.asked).toHaveLength(3)
    await places?.close()
    for (const file of ['postcode-none-empty-array.json', 'postcode-none-no-results-key.json']) {
      const none = await against(() => answer(file))
      expect(await none.byPostcode(given, { signal })).toEqual([])
      await places?.close()
    }
  })
})

function never(): never {
  throw new RangeError('unreachable')
}
