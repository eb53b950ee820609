import { describe, expect, it } from 'vitest'
import { stage } from './testing.ts'

const on = stage()

/** Posts a form as a browser without scripts does. */
function post(path: string, fields: Record<string, string>, more: RequestInit = {}) {
  return fetch(`${on.site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    ...more,
    headers: { origin: on.site.url, ...more.headers },
    body: new URLSearchParams(fields),
  })
}

describe('what is refused', () => {
  it('is a form of another site: 403, in words', async () => {
    const answer = await post(
      '/alderbrook/bin-days/postcode',
      { postcode: 'GH1 2AB' },
      { headers: { origin: 'https://evil.example' } },
    )
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('It was sent from another site')
  })

  it('is a body over the limit: 413, in words', async () => {
    const answer = await post('/alderbrook/bin-days/postcode', { postcode: 'x'.repeat(200_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('larger than this page takes')
  })

  it.each([
    '/nowhere',
    '/alderbrook/nothing',
    '/alderbrook/bin-days/constructor',
    '/alderbrook/bin-days/..%2f..%2fetc%2fpasswd',
    '/alderbrook/cy',
    '/alderbrook/bin-days/calendar/abc.ics',
  ])('is an address that leads nowhere: %s', async (path) => {
    expect((await fetch(`${on.site.url}${path}`)).status).toBe(404)
  })

  it.each([
    '/',
    '/alderbrook',
    '/dyffryn-gwern/cy/privacy',
    '/alderbrook/bin-days/postcode',
    '/kinlarroch/staff',
    '/nowhere',
    '/alderbrook/nothing',
  ])('is any script that the page did not bring itself: %s', async (path) => {
    const answer = await fetch(`${on.site.url}${path}`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/=]+' 'strict-dynamic'/)
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each(['/healthz', '/favicon.svg', '/alderbrook/bin-days/calendar/990100000001.ics'])(
    'is any script at all where there is no page: %s',
    async (path) => {
      const answer = await fetch(`${on.site.url}${path}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    },
  )

  it.each(['PUT', 'DELETE', 'PATCH'])('is %s: 405, with what is allowed', async (method) => {
    const answer = await fetch(`${on.site.url}/alderbrook/bin-days/postcode`, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(await answer.text()).toContain('can’t be used in that way')
  })
})
