import { expect, it } from 'vitest'
import { expectRedirect, type Host, residentAtCheck } from './host.ts'
import { visitor } from './visitor.ts'

/** What a resident who answers gets: pages, mistakes, the order, change links, one submission. */
export function itLeadsThrough({ origin, differences }: Host): void {
  const someone = () => visitor(origin())
  const atCheck = () => residentAtCheck(origin())

  it('shows a question as a form that posts to its own page', async () => {
    const shown = await someone().get('/report/street')
    expect([shown.status, shown.language]).toEqual([200, 'en'])
    expect(shown.html).toMatch(/^<!doctype html>/i)
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
    expectRedirect(await resident.post('/report/problem', { problem: 'damaged' }), '/report/damage')
    expectRedirect(
      await resident.post('/report/damage', { damage: 'Lid' }),
      '/report/check-answers',
    )
    expectRedirect(await resident.post('/report/problem', { problem: 'other' }), '/report/call-us')
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
}
