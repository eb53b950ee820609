// @vitest-environment node
import { readPostcode } from '@guildhall/standards/postcode'
import { describe, expect, it } from 'vitest'
import { AddressSourceError } from '../sources/address-source.ts'
import { postcodesIo } from './postcodes-io.ts'

const { signal } = new AbortController()

function ask(answers: Record<string, [number, unknown]>, text = 'GH1 2AB') {
  const asked: string[] = []
  const source = postcodesIo({
    baseUrl: 'https://postcodes.example/',
    retry: { attempts: 2, sleep: async () => {} },
    async fetch(url) {
      const path = decodeURIComponent(String(url).replace('https://postcodes.example', ''))
      asked.push(path)
      const [status, body] = answers[path] ?? [404, { status: 404, error: 'Postcode not found' }]
      return typeof body === 'string'
        ? new Response(body, { status })
        : Response.json(body, { status })
    },
  })
  const postcode = readPostcode(text)
  if (!postcode) throw new RangeError(text)
  return { found: source.find(postcode, { signal }), asked }
}

const codes = { admin_district: 'E10000027', admin_county: 'E99999999' }

describe('postcodes.io', () => {
  it('says which councils a postcode’s middle is in, by their present codes', async () => {
    const { found } = ask({ '/postcodes/GH1 2AB': [200, { status: 200, result: { codes } }] })
    expect(await found).toEqual({ outcome: 'known', gss: ['E06000066'] })
  })

  it('says when a postcode was ended, however it tells', async () => {
    const ended = { postcode: 'GH1 2AB', year_terminated: 2019, month_terminated: 6 }
    const inside: Record<string, [number, unknown]> = {
      '/postcodes/GH1 2AB': [404, { status: 404, error: '', terminated: ended }],
    }
    const apart: Record<string, [number, unknown]> = {
      '/terminated_postcodes/GH1 2AB': [200, { status: 200, result: ended }],
    }
    for (const answers of [inside, apart]) {
      const { found } = ask(answers)
      expect(await found).toEqual({ outcome: 'terminated', year: 2019, month: 6 })
    }
  })

  it('knows a postcode that never was', async () => {
    expect(await ask({}).found).toEqual({ outcome: 'unknown' })
  })

  it.each<[string, [number, unknown], string, number]>([
    ['is down', [503, 'no'], 'down', 2],
    ['wants fewer requests', [429, {}], 'limit', 2],
    ['is hidden by a proxy', [404, '<h1>Not found</h1>'], 'unreadable', 1],
    ['answers in another shape', [200, { result: {} }], 'unreadable', 1],
  ])('is never taken for an unknown postcode when it %s', async (_, answer, code, times) => {
    const { found, asked } = ask({ '/postcodes/GH1 2AB': answer })
    const error = await found.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AddressSourceError)
    expect(error).toMatchObject({ code, source: 'postcodes-io' })
    expect(String(error)).not.toContain('GH1')
    expect(asked).toHaveLength(times)
  })
})
