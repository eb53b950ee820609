// @vitest-environment node

import { afterEach, describe, expect, it, vi } from 'vitest'
import { contractPlace, contractServer } from '../testing/contract-server.ts'
import { nextJourney } from './next.ts'
import { keep, take } from './next-kept.ts'
import { postsAddress } from './next-proxy.ts'

/** What Next throws where a page leads elsewhere or nowhere. */
class Thrown extends Error {}

function host(incoming: Record<string, string> = {}) {
  return nextJourney({
    server: contractServer(),
    place: ({ pathname }) => contractPlace(pathname),
    self: () => 'http://127.0.0.1:3000',
    next: {
      headers: async () => new Headers({ host: 'council.example', ...incoming }),
      notFound() {
        throw new Thrown('not found')
      },
      redirect(address) {
        throw new Thrown(address)
      },
    },
  })
}

/** A post as Next’s route handler gets it: named by the server’s own host, under the handler’s folder. */
function post(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return new Request('http://localhost:3000/journey-posts/report/street', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { host: 'council.example', origin: 'http://council.example', ...headers },
  })
}

afterEach(() => vi.unstubAllGlobals())

describe('the proxy', () => {
  it('leads what is no GET to the route handler, with its query', () => {
    const url = 'http://localhost:3000/report/street?change'
    expect(postsAddress({ method: 'GET', url })).toBeUndefined()
    expect(postsAddress({ method: 'POST', url })?.href).toBe(
      'http://localhost:3000/journey-posts/report/street?change',
    )
    expect(postsAddress({ method: 'HEAD', url }, '/answers')?.pathname).toBe(
      '/answers/report/street',
    )
  })
})

describe('a page', () => {
  it('is drawn from the journey, or leads where the resident belongs', async () => {
    const shown = await host().page('/report/street')
    expect(shown).toMatchObject({ kind: 'page', model: { path: 'street', language: 'en' } })
    await expect(host().page('/report/check-answers')).rejects.toThrow('/report/street')
    await expect(host().page('/report/nothing')).rejects.toThrow('not found')
  })
})

describe('a route handler', () => {
  it('takes the browser’s own origin for the service’s, not the name Next was started with', async () => {
    const response = await host().route(post({ street: 'High Street' }))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/report/problem'])
  })

  it('has Next draw a page that doesn’t fit, once, and sends it with 422', async () => {
    const asked = vi.fn(async (url: URL, init: RequestInit) => {
      expect(url.href).toBe('http://127.0.0.1:3000/report/street')
      const headers = Object.fromEntries(new Headers(init.headers))
      const first = await host(headers).page('/report/street')
      expect(first).toMatchObject({ kind: 'page', model: { values: { street: 'Nowhere' } } })
      const again = await host(headers).page('/report/street')
      expect(again).toMatchObject({ kind: 'page', model: { values: {}, errors: [] } })
      return new Response('drawn', {
        headers: { 'content-type': 'text/html', 'content-length': '5' },
      })
    })
    vi.stubGlobal('fetch', asked)
    const response = await host().route(post({ street: 'Nowhere' }))
    expect([response.status, await response.text()]).toEqual([422, 'drawn'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('content-length')).toBe(false)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('fails with what to look at when Next doesn’t draw it', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 502 }))
    await expect(host().route(post({ street: '' }))).rejects.toThrow('Next answered 502')
  })

  it('sends on to the page nothing of a visitor’s that could name what is kept', async () => {
    let kept: string | null = null
    vi.stubGlobal('fetch', async (_url: URL, init: RequestInit) => {
      kept = new Headers(init.headers).get('guildhall-kept')
      return new Response('drawn')
    })
    await host().route(post({ street: '' }, { 'guildhall-kept': 'planted' }))
    expect(kept).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('what is kept', () => {
  it('is there for one taking, and not for ever', () => {
    vi.useFakeTimers()
    const shown = { kind: 'problem', status: 404, language: 'en' } as const
    const name = keep({ shown })
    expect(take(name)).toEqual({ shown })
    expect(take(name)).toBeUndefined()
    const late = keep({ shown })
    vi.advanceTimersByTime(30_001)
    expect(take(late)).toBeUndefined()
    vi.useRealTimers()
  })
})
