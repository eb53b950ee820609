import { expect, it } from 'vitest'
import { CONTRACT_MAX_BYTES } from './contract-server.ts'
import { expectRedirect, type Host, residentAtCheck } from './host.ts'
import { visitor } from './visitor.ts'

/** What a host refuses, keeps to itself and says in both languages. */
export function itGuards({ origin, differences }: Host): void {
  const someone = () => visitor(origin())
  const atCheck = () => residentAtCheck(origin())

  it.each(['https://elsewhere.example', 'null'])(
    'refuses a post from %s with 403, and keeps nothing of it',
    async (forged) => {
      const resident = await atCheck()
      const shown = await resident.post('/report/street', { street: 'Planted' }, { origin: forged })
      expect([shown.status, shown.language]).toEqual([403, 'en'])
      shown.open().getByRole('heading', { level: 1 })
      const page = (await resident.get('/report/check-answers')).open()
      page.getByText('High Street')
    },
  )

  it('refuses a post over the limit with 413, and keeps nothing of it', async () => {
    const resident = await atCheck()
    const street = 'x'.repeat(CONTRACT_MAX_BYTES + 1)
    const shown = await resident.post('/report/street', { street })
    expect(shown.status).toBe(413)
    shown.open().getByRole('heading', { level: 1 })
    ;(await resident.get('/report/check-answers')).open().getByText('High Street')
  })

  it('says 404 in the page’s language where a journey has no page', async () => {
    const resident = someone()
    for (const path of ['/report/no-such-page', '/cy/report/no-such-page']) {
      expect((await resident.get(path)).status).toBe(404)
      const posted = await resident.post(path, { street: 'High Street' })
      expect([posted.status, posted.language]).toEqual([404, path.startsWith('/cy') ? 'cy' : 'en'])
    }
  })

  it('gives a cookie with the first answer, out of reach of scripts and other sites', async () => {
    const resident = someone()
    expect((await resident.get('/report/street')).headers.getSetCookie()).toEqual([])
    const shown = await resident.post('/report/street', { street: 'High Street' })
    const cookies = shown.headers.getSetCookie()
    expect(cookies).toHaveLength(1)
    const [pair, ...attributes] = (cookies[0] ?? '').split('; ')
    expect(pair).toMatch(/^guildhall-session=[0-9a-f]{32}$/)
    expect(attributes.map((one) => one.toLowerCase()).sort()).toEqual([
      'httponly',
      'path=/',
      'samesite=lax',
    ])
    const next = await resident.post('/report/problem', { problem: 'missed' })
    expect(next.headers.getSetCookie()).toEqual([])
  })

  it('makes a secret of its own where a cookie was planted, and shows nobody another’s answers', async () => {
    const resident = await atCheck()
    const stranger = someone()
    const planted = `guildhall-session=${'a'.repeat(32)}`
    stranger.plant(planted)
    expectRedirect(await stranger.post('/report/street', { street: 'Low Road' }), '/report/problem')
    expect(stranger.cookie()).not.toBe(planted)
    ;(await resident.get('/report/check-answers')).open().getByText('High Street')
  })

  it('speaks Welsh at its Welsh address: page, mistakes and where it leads', async () => {
    const resident = someone()
    expectRedirect(await resident.get('/cy/report'), '/cy/report/street', differences.leadsOn)
    const wrong = await resident.post('/cy/report/street', { street: '' })
    expect([wrong.status, wrong.language]).toEqual([422, 'cy'])
    expect(wrong.title).toMatch(/^Gwall: Ym mha stryd y mae\?/)
    wrong.open().getByRole('link', { name: 'Rhowch stryd' })
    expectRedirect(
      await resident.post('/cy/report/street', { street: 'Stryd Fawr' }),
      '/cy/report/problem',
    )
    const next = (await resident.get('/cy/report/problem')).open()
    next.getByRole('link', { name: 'Yn ôl' })
    const refused = await resident.post(
      '/cy/report/problem',
      { problem: 'missed' },
      { origin: 'null' },
    )
    expect([refused.status, refused.language]).toEqual([403, 'cy'])
  })

  it('answers HEAD as GET, without the page', async () => {
    const shown = await someone().send('/report/street', { method: 'HEAD' })
    expect([shown.status, shown.html]).toEqual([200, ''])
    expect(shown.headers.get('content-type')).toMatch(/^text\/html/)
    expect(shown.headers.get('cache-control')).toContain('no-store')
  })

  it.each(['PUT', 'DELETE', 'PATCH'])(
    'refuses %s with 405, and says what it takes',
    async (method) => {
      const resident = await atCheck()
      const shown = await resident.send('/report/street', {
        method,
        body: 'street=Planted',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: origin() },
      })
      expect(shown.status).toBe(405)
      expect(shown.headers.get('allow')).toBe('GET, HEAD, POST')
      ;(await resident.get('/report/check-answers')).open().getByText('High Street')
    },
  )

  it('draws every page under a strict policy, its scripts by a nonce that no other answer has', async () => {
    const resident = someone()
    const shown = [
      await resident.get('/report/street'),
      await resident.get('/report/street'),
      await resident.post('/report/street', { street: '' }),
      await resident.post('/report/street', { street: 'High Street' }, { origin: 'null' }),
      await resident.get('/report/no-such-page'),
      await resident.send('/report/street', { method: 'DELETE' }),
    ]
    expect(shown.map(({ status }) => status)).toEqual([200, 200, 422, 403, 404, 405])
    const nonces = shown.map(({ headers, html }) => {
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'none'/)
      expect(policy).not.toMatch(/unsafe|\*/)
      const nonce = /'nonce-([\w+/]{22}==)'/.exec(policy)?.[1] ?? ''
      const document = new DOMParser().parseFromString(html, 'text/html')
      for (const element of document.querySelectorAll('script, style')) {
        expect(element.getAttribute('nonce')).toBe(nonce)
      }
      for (const { attributes } of document.querySelectorAll('*')) {
        for (const { name } of attributes) expect(name).not.toMatch(/^(style|on.*)$/)
      }
      return nonce
    })
    expect(new Set(nonces).size).toBe(shown.length)
  })

  it('shows a script that was typed as text, in the field and on check answers', async () => {
    const typed = '"><script>alert(1)</script>'
    const resident = await atCheck()
    const long = `${typed}${'x'.repeat(20)}`
    const wrong = await resident.post('/report/street', { street: long })
    expect(wrong.status).toBe(422)
    expect(wrong.open().getByRole('textbox').getAttribute('value')).toBe(long)
    await resident.post('/report/street', { street: typed })
    const check = await resident.get('/report/check-answers')
    check.open().getByText(typed)
    for (const { html } of [wrong, check]) expect(html).not.toContain('<script>alert(1)')
  })
}
