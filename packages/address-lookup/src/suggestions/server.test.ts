// @vitest-environment node
import type { Address } from '@guildhall/standards/address'
import { describe, expect, it } from 'vitest'
import { memoryVisitorLimit } from '../limits/visitor-limit.ts'
import { attribution, resident, valley } from '../resident.testing.ts'
import { memorySource } from '../sources/memory.ts'
import { contractAddresses } from '../testing.ts'
import type { SuggestionsAnswer } from './answer.ts'
import { addressSuggestions, type SuggestionsOptions } from './server.ts'

const allowed = async () => ({ allowed: true }) as const

function route(options: Partial<SuggestionsOptions<undefined>> = {}) {
  const outages: string[] = []
  const answer = addressSuggestions<undefined>({
    source: () => memorySource({ addresses: contractAddresses, attribution }),
    limit: allowed,
    onOutage: (error) => outages.push(error.message),
    ...options,
  })
  async function ask(text: string, headers: Record<string, string> = {}, language = 'en') {
    const request = new Request('https://council.example/alderbrook/address-suggestions', {
      method: 'POST',
      body: new URLSearchParams({ text, language }),
      headers,
    })
    const response = await answer(request, undefined)
    const body = response.status === 400 ? undefined : await response.json()
    return { status: response.status, headers: response.headers, body: body as SuggestionsAnswer }
  }
  return { ask, answer, outages }
}

describe('the council’s own route for suggestions', () => {
  it('gives addresses with the words typed so far, and whose data it is, to be kept by nobody', async () => {
    const { status, headers, body } = await route().ask('flat 2 guildh')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      outcome: 'found',
      suggestions: [
        { uprn: '9901004', text: 'Flat 2, 14 Guildhall Street, Alderbrook, GH1 2AB' },
      ].map((one) => ({ ...one, uprn: expect.any(String) })),
      more: false,
      attribution,
    })
  })

  it('gives only the first few, and says that there are more', async () => {
    const { body } = await route({ most: 3 }).ask('guildhall street')
    expect(body).toMatchObject({ outcome: 'found', more: true })
    expect(body.outcome === 'found' && body.suggestions).toHaveLength(3)
  })

  it('takes a whole postcode as well', async () => {
    const { body } = await route({ most: 2 }).ask('gh12ab')
    expect(body).toMatchObject({
      more: true,
      suggestions: [{ text: expect.stringMatching(/^9 Guildhall/) }, {}],
    })
  })

  it('says when nothing has the words, and when they tell no addresses apart', async () => {
    expect((await route().ask('77 nowhere lane')).body).toEqual({ outcome: 'none' })
    expect((await route().ask('flat 2')).body).toEqual({ outcome: 'vague' })
  })

  it('says when the source is down, never that there is nothing', async () => {
    const source = () => memorySource({ addresses: contractAddresses, isDown: () => true })
    const { ask, outages } = route({ source })
    const { status, body } = await ask('guildhall street')
    expect([status, body]).toEqual([503, { outcome: 'down' }])
    expect(outages).toHaveLength(1)
    expect(outages[0]).not.toContain('guildhall street')
  })

  it('lets a visitor ask only so much, and says how long to wait', async () => {
    const limit = memoryVisitorLimit({
      secret: 'a secret of some length',
      burst: 2,
      perMinute: 6,
      now: () => 0,
    })
    const { ask } = route({ limit: () => limit.take('type 1.2.3.4') })
    for (let turn = 0; turn < 2; turn += 1) expect((await ask('guildhall st')).status).toBe(200)
    const { status, headers, body } = await ask('guildhall st')
    expect([status, body]).toEqual([429, { outcome: 'limited', waitMs: 10_000 }])
    expect(headers.get('retry-after')).toBe('10')
  })

  it('doesn’t let another site use up a visitor’s limit', async () => {
    let taken = 0
    const { ask } = route({
      async limit() {
        taken += 1
        return { allowed: true }
      },
    })
    expect((await ask('guildhall street', { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
    expect((await ask('guildhall street', { 'sec-fetch-site': 'same-site' })).status).toBe(400)
    expect(taken).toBe(0)
    expect((await ask('guildhall street', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('answers nothing but a short text that was posted', async () => {
    const { ask, answer } = route()
    expect((await ask('')).status).toBe(400)
    expect((await ask('x'.repeat(201))).status).toBe(400)
    const long = await ask('guildhall', { 'content-length': '6000' })
    expect(long.status).toBe(400)
    const get = new Request('https://council.example/alderbrook/address-suggestions?text=x')
    expect((await answer(get, undefined)).status).toBe(400)
  })

  it('stops looking when whoever asked has typed on, which is no outage', async () => {
    const ending = new AbortController()
    const { answer, outages } = route({
      source: () => ({
        ...memorySource({ addresses: [] }),
        byText() {
          ending.abort()
          return new Promise<never>(() => {})
        },
      }),
    })
    const request = new Request('https://council.example/address-suggestions', {
      method: 'POST',
      body: new URLSearchParams({ text: 'guildhall street' }),
      signal: ending.signal,
    })
    expect((await answer(request, undefined)).status).toBe(499)
    expect(outages).toEqual([])
  })
})

const text = 'Flat 2, 14 Guildhall Street, Alderbrook, GH1 2AB'
const flat = contractAddresses.find(({ lines }) => lines[0] === 'Flat 2')?.uprn ?? ''

describe('a resident who chose a suggestion', () => {
  it('needn’t choose from a list, confirms and goes on, and may change it', async () => {
    const { ask, address } = resident()
    const confirm = await ask('postcode', { postcode: text, uprn: flat })
    expect(confirm).toMatchObject({
      path: 'confirm-address',
      data: { lines: ['Flat 2', '14 Guildhall Street', 'Alderbrook', 'GH1 2AB'], isPicked: true },
    })
    expect(await address()).toMatchObject({ uprn: flat, postcode: 'GH1 2AB' })
    const check = await ask('confirm-address', {})
    expect(check).toMatchObject({
      path: 'check-answers',
      data: { rows: [{ key: 'Address', value: expect.arrayContaining(['Flat 2']) }] },
    })
  })

  it.each([
    ['has typed on since', { postcode: 'flat 2 guildhall st', uprn: flat }],
    ['sends another UPRN', { postcode: text, uprn: contractAddresses[0]?.uprn ?? '' }],
    ['sends no UPRN at all', { postcode: text, uprn: "1' or 1=1" }],
  ])('but %s is asked which it is', async (_, typed) => {
    const { ask, address } = resident()
    expect((await ask('postcode', typed)).path).toBe('choose-address')
    expect(await address()).toBeUndefined()
  })

  it('learns who serves it where that is another council', async () => {
    const elsewhere: Address = {
      uprn: '990200000077',
      lines: ['20 Guildhall Street'],
      town: 'Alderbrook',
      postcode: 'GH1 2AB',
      custodianCode: 9902,
      foundBy: 'memory',
    }
    const { ask, address } = resident({}, { addresses: [...contractAddresses, elsewhere] })
    const page = await ask('postcode', {
      postcode: '20 Guildhall Street, Alderbrook, GH1 2AB',
      uprn: '990200000077',
    })
    expect(page).toMatchObject({ path: 'another-council', data: { servedBy: valley } })
    expect(await address()).toBeUndefined()
  })

  it('is told of an outage at that moment', async () => {
    const source = () => memorySource({ addresses: contractAddresses, isDown: () => true })
    const { ask } = resident({ source })
    expect((await ask('postcode', { postcode: text, uprn: flat })).path).toBe('address-lookup-down')
  })
})
