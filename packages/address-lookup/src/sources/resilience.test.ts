// @vitest-environment node
import { readPostcode } from '@guildhall/standards/postcode'
import { describe, expect, it } from 'vitest'
import { contractAddresses } from '../testing.ts'
import { AddressSourceError, withBreaker, withCache } from './address-source.ts'
import { memorySource } from './memory.ts'
import { deliveryPoint, pageOf } from './os-places.testing.ts'
import { osPlaces } from './os-places.ts'

const { signal } = new AbortController()
const at = readPostcode('GH1 2AB') ?? never()
const body = pageOf(contractAddresses.slice(0, 1).map(deliveryPoint))

function never(): never {
  throw new RangeError('unreachable')
}

/** OS Places that gives these answers one after another. */
function places(
  answers: (Response | Error)[],
  options: Partial<Parameters<typeof osPlaces>[0]> = { key: 'k' },
) {
  const waits: number[] = []
  const asked: Request[] = []
  const source = osPlaces({
    ...options,
    retry: {
      random: () => 0.5,
      async sleep(ms) {
        waits.push(ms)
      },
    },
    async fetch(url, init) {
      asked.push(new Request(url, init))
      const next = answers.shift() ?? never()
      if (next instanceof Error) throw next
      return next
    },
  })
  return { source, waits, asked }
}

const busy = (headers = {}) => new Response('{}', { status: 429, headers })

describe('OS Places, when it falters', () => {
  it('is asked again after waits that grow, and answers', async () => {
    const { source, waits } = places([busy(), new TypeError('reset'), Response.json(body)])
    expect(await source.byPostcode(at, { signal })).toHaveLength(1)
    expect(waits).toEqual([150, 300])
  })

  it('is given the time that it asks for', async () => {
    const { source, waits } = places([busy({ 'retry-after': '2' }), Response.json(body)])
    await source.byPostcode(at, { signal })
    expect(waits).toEqual([2000])
  })

  it('is left alone after three tries, and its limit is told of', async () => {
    const { source, asked } = places([busy(), busy(), busy()])
    await expect(source.byPostcode(at, { signal })).rejects.toMatchObject({ code: 'limit' })
    expect(asked).toHaveLength(3)
  })

  it('is not asked again with a key that it turned away', async () => {
    const { source, asked } = places([new Response('{}', { status: 403 })])
    await expect(source.byPostcode(at, { signal })).rejects.toMatchObject({ code: 'refused' })
    expect(asked).toHaveLength(1)
  })

  it('isn’t waited for once the resident has gone', async () => {
    const gone = new AbortController()
    const source = osPlaces({
      key: 'k',
      retry: { firstWaitMs: 60_000 },
      fetch: async () => {
        setTimeout(() => gone.abort(new Error('gone')), 5)
        return busy()
      },
    })
    await expect(source.byPostcode(at, { signal: gone.signal })).rejects.toThrow('gone')
  })

  it('can’t be used without a key', () => {
    expect(() => osPlaces({})).toThrow('neither a key')
  })
})

describe('OS Places with a token', () => {
  const token = (name: string) =>
    Response.json({ access_token: name, expires_in: '299', token_type: 'Bearer' })
  const oauth = { key: 'project', secret: 'hidden', tokenUrl: 'https://os.example/token' }

  it('fetches one for many lookups, and another when it is about to end', async () => {
    let time = 0
    const { source, asked } = places(
      [token('one'), ...[1, 2].map(() => Response.json(body)), token('two'), Response.json(body)],
      { oauth, now: () => time },
    )
    await source.byPostcode(at, { signal })
    await source.byPostcode(at, { signal })
    time = 280_000
    await source.byPostcode(at, { signal })
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Basic ${btoa('project:hidden')}`,
      'Bearer one',
      'Bearer one',
      `Basic ${btoa('project:hidden')}`,
      'Bearer two',
    ])
    expect(asked.map(({ url }) => url).join()).not.toContain('hidden')
  })

  it('fetches another when one is turned away', async () => {
    const { source } = places(
      [token('one'), new Response('{}', { status: 401 }), token('two'), Response.json(body)],
      { oauth },
    )
    expect(await source.byPostcode(at, { signal })).toHaveLength(1)
  })

  it('says so when it gets none', async () => {
    const { source } = places([new Response('{}', { status: 401 })], { oauth })
    await expect(source.byPostcode(at, { signal })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('a breaker', () => {
  it('leaves a source alone after failures in a row, and tries it again after a rest', async () => {
    let [time, asked, isDown] = [0, 0, true]
    const source = withBreaker(
      memorySource({
        addresses: contractAddresses,
        isDown() {
          asked += 1
          return isDown
        },
      }),
      { failures: 2, restMs: 1000, now: () => time },
    )
    const look = () => source.byPostcode(at, { signal })
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(look()).rejects.toBeInstanceOf(AddressSourceError)
    }
    expect(asked).toBe(2)
    time = 1000
    await expect(look()).rejects.toThrow('told to be down')
    await expect(look()).rejects.toThrow('left alone')
    expect(asked).toBe(3)
    time = 2000
    isDown = false
    const both = await Promise.allSettled([look(), look()])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await look()).toHaveLength(contractAddresses.length)
  })
})

describe('a cache', () => {
  it('answers again without asking, for as long as it may', async () => {
    let [time, asked] = [0, 0]
    const memory = memorySource({
      addresses: contractAddresses,
      isDown() {
        asked += 1
        return false
      },
    })
    const source = withCache(memory, { ttlMs: 1000, most: 2, now: () => time })
    const first = await source.byPostcode(at, { signal })
    first.length = 0
    expect(await source.byPostcode(at, { signal })).toHaveLength(contractAddresses.length)
    expect(asked).toBe(1)
    await source.byPostcode(at, { signal, language: 'cy' })
    await source.byText?.('guildhall', { signal })
    expect(asked).toBe(3)
    await source.byPostcode(at, { signal })
    expect(asked).toBe(4)
    time = 1001
    await source.byPostcode(at, { signal })
    expect(asked).toBe(5)
  })

  it('keeps no failure', async () => {
    let isDown = true
    const source = withCache(memorySource({ addresses: contractAddresses, isDown: () => isDown }))
    await expect(source.byPostcode(at, { signal })).rejects.toThrow()
    isDown = false
    expect(await source.byPostcode(at, { signal })).not.toEqual([])
  })

  it('can’t become a copy of licensed data', () => {
    const source = memorySource({ addresses: [] })
    expect(() => withCache(source, { ttlMs: 86_400_001 })).toThrow('licensed data')
    expect(() => withCache(source, { most: 5001 })).toThrow('licensed data')
  })
})
