import { describe, expect, it } from 'vitest'
import { CONTRACT_MAX_BYTES } from './contract-server.ts'
import { leadsTo, type Shown, visitor } from './visitor.ts'

/** In what a host may differ, since its framework leaves no choice. */
export interface HostDifferences {
  /** Status with which an opened page leads on to another; Next’s pages know 307 alone. */
  readonly leadsOn: 303 | 307
}

/** What is the same for every host that can do as it likes. */
export const NO_DIFFERENCES: HostDifferences = { leadsOn: 303 }

/**
 * The contract that every host of journeys keeps, as a Vitest suite over real HTTP; it needs a DOM
 * (`environment: 'jsdom'`). The host serves `contractJourney` with `contractServer`, at the addresses
 * of `contractPlace`.
 *
 * @param origin of the running host, asked for in each test
 * @param differences declared, and asserted like all else
 */
export function describeHost(
  name: string,
  origin: () => string,
  differences: HostDifferences = NO_DIFFERENCES,
): void {
  const someone = () => visitor(origin())

  function expectRedirect(shown: Shown, to: string, status = 303) {
    expect([shown.status, leadsTo(shown)]).toEqual([status, to])
    expect(shown.headers.get('cache-control')).toContain('no-store')
  }

  async function atCheck() {
    const resident = someone()
    await resident.post('/report/street', { street: 'High Street' })
    await resident.post('/report/problem', { problem: 'missed' })
    return resident
  }

  describe(`${name} keeps the contract of a host`, () => {
    it('shows a question as a form that posts to its own page', async () => {
      const shown = await someone().get('/report/street')
      expect([shown.status, shown.language]).toEqual([200, 'en'])
      expect(shown.headers.get('content-type')).toMatch(/^text\/html; *charset=utf-8$/i)
      expect(shown.title).toBe('Which street is it in? – Report a problem – Alderbrook Council')
      const page = shown.open()
      const input = page.getByRole('textbox', { name: 'Which street is it in?' })
      const form = input.closest('form')
      expect([form?.method, form?.getAttribute('action')]).toEqual(['post', null])
      page.getByRole('button', { name: 'Continue' })
    })

    it('keeps pages, mistakes and redirects out of every cache', async () => {
      const resident = someone()
      for (const shown of [
        await resident.get('/report/street'),
        await resident.post('/report/street', { street: '' }),
        await resident.post('/report/street', { street: 'High Street' }),
        await resident.get('/report'),
      ]) {
        expect(shown.headers.get('cache-control')).toContain('no-store')
      }
    })

    it('leads from the journey’s own address to its first question', async () => {
      expectRedirect(await someone().get('/report'), '/report/street', differences.leadsOn)
    })

    it('shows a post that doesn’t fit again with 422, everything typed and what is wrong', async () => {
      const typed = 'A street whose name goes on and on and on and on'
      const shown = await someone().post('/report/street', { street: typed })
      expect(shown.status).toBe(422)
      expect(shown.title).toMatch(/^Error: Which street is it in\?/)
      const page = shown.open()
      const link = page.getByRole('link', { name: 'Street must be 40 characters or fewer' })
      expect(link.closest('[role=alert]')).not.toBeNull()
      expect(link.getAttribute('href')).toBe('#street')
      const input = page.getByRole('textbox') as HTMLInputElement
      expect([input.id, input.getAttribute('value')]).toEqual(['street', typed])
      expect(input.getAttribute('aria-describedby')).toContain('street-error')
    })

    it('shows what only the server knows to be wrong in the same place', async () => {
      const shown = await someone().post('/report/street', { street: 'Nowhere' })
      expect(shown.status).toBe(422)
      const page = shown.open()
      page.getByRole('link', { name: 'Enter a street in this council’s area' })
      expect(page.getByRole('textbox').getAttribute('value')).toBe('Nowhere')
    })

    it('asks again when what is posted is no form', async () => {
      const resident = someone()
      const body = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"a":1}',
      }
      expect((await resident.send('/report/street', body)).status).toBe(422)
      expect((await resident.send('/report/street', { method: 'POST' })).status).toBe(422)
    })

    it('takes a form posted in parts as one posted plainly', async () => {
      const body =
        '--b\r\ncontent-disposition: form-data; name="street"\r\n\r\nStryd Fawr – ŵ\r\n--b--\r\n'
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      const resident = someone()
      const shown = await resident.send('/report/street', { method: 'POST', headers, body })
      expectRedirect(shown, '/report/problem')
      const again = await resident.get('/report/street')
      expect(again.open().getByRole('textbox').getAttribute('value')).toBe('Stryd Fawr – ŵ')
    })

    it('leads from page to page by 303, as far as the answers go', async () => {
      const resident = someone()
      expectRedirect(
        await resident.post('/report/street', { street: 'High Street' }),
        '/report/problem',
      )
      expectRedirect(
        await resident.post('/report/problem', { problem: 'damaged' }),
        '/report/damage',
      )
      expectRedirect(
        await resident.post('/report/damage', { damage: 'Lid' }),
        '/report/check-answers',
      )
      expectRedirect(
        await resident.post('/report/problem', { problem: 'other' }),
        '/report/call-us',
      )
      const shown = await resident.get('/report/call-us')
      shown.open().getByRole('heading', { level: 1, name: 'Call us about this' })
    })

    it('leads a resident who jumps ahead to what is still to be answered', async () => {
      const resident = someone()
      for (const path of ['damage', 'check-answers', 'sent']) {
        const shown = await resident.get(`/report/${path}`)
        expectRedirect(shown, '/report/street', differences.leadsOn)
      }
      expectRedirect(await resident.post('/report/check-answers', {}), '/report/street')
    })

    it('links back to the page before, with what was answered there', async () => {
      const resident = await atCheck()
      const problem = (await resident.get('/report/problem')).open()
      expect(
        (problem.getByRole('radio', { name: 'It was missed' }) as HTMLInputElement).checked,
      ).toBe(true)
      const back = problem.getByRole('link', { name: 'Back' })
      expect(back.getAttribute('href')).toBe('/report/street')
      const street = (await resident.get('/report/street')).open()
      expect(street.getByRole('textbox').getAttribute('value')).toBe('High Street')
    })

    it('changes an answer from check answers, asking only what that newly needs', async () => {
      const resident = await atCheck()
      const page = (await resident.get('/report/check-answers')).open()
      const change = page.getByRole('link', { name: /^Change *what is the problem/ })
      expect(change.getAttribute('href')).toBe('/report/problem?change')
      expect((await resident.get('/report/problem?change')).status).toBe(200)
      const damaged = await resident.post('/report/problem?change', { problem: 'damaged' })
      expectRedirect(damaged, '/report/damage?change')
      const wrong = await resident.post('/report/damage?change', { damage: '' })
      expect(wrong.status).toBe(422)
      const lid = await resident.post('/report/damage?change', { damage: 'Lid' })
      expectRedirect(lid, '/report/check-answers')
      const again = (await resident.get('/report/check-answers')).open()
      again.getByText('It is damaged')
      again.getByText('High Street')
    })

    it('records a report once, however often and from however many tabs it is sent', async () => {
      const resident = await atCheck()
      const sent = await Promise.all(
        Array.from({ length: 4 }, () => resident.post('/report/check-answers', {})),
      )
      for (const shown of sent) expectRedirect(shown, '/report/sent')
      expectRedirect(await resident.post('/report/check-answers', {}), '/report/sent')
      const pages = [await resident.get('/report/sent'), await resident.get('/report/sent')]
      const references = pages.map((shown) => {
        const page = shown.open()
        page.getByText('Reports recorded: 1')
        return page.getByText(/^\w{3}-\w{3}-\w{3}$/).textContent
      })
      expect(new Set(references).size).toBe(1)
      const late = await resident.get('/report/street')
      expectRedirect(late, '/report/sent', differences.leadsOn)
    })

    it.each(['https://elsewhere.example', 'null'])(
      'refuses a post from %s with 403, and keeps nothing of it',
      async (forged) => {
        const resident = await atCheck()
        const shown = await resident.post(
          '/report/street',
          { street: 'Planted' },
          { origin: forged },
        )
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
        expect([posted.status, posted.language]).toEqual([
          404,
          path.startsWith('/cy') ? 'cy' : 'en',
        ])
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
      expectRedirect(
        await stranger.post('/report/street', { street: 'Low Road' }),
        '/report/problem',
      )
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
  })
}
