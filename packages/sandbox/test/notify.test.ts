import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { sandboxKeys } from '../src/keys.ts'
import { parseNotifyKey } from '../src/notify/auth.ts'
import type { Sandbox } from '../src/sandbox.ts'
import { defaultTemplates, templateIds } from '../src/templates.ts'
import { browser, handClock, notify, notifyToken, pageOf, start } from './support.ts'

const personalisation = {
  council_name: 'Exampleton Borough Council',
  reference: 'BULKY-1',
  collection_date: 'Tuesday 1 December 2026',
  put_out_by: '6am',
  address: '7 Example Street, Anytown, ZZ1 1AA',
  items: ['Sofa', 'Fridge'],
  amount: '£42.50',
}
const email = {
  email_address: 'resident@example.org',
  template_id: templateIds.bulkyConfirmation.en,
  personalisation,
  reference: 'bulky:1',
}

const sendEmail = (sandbox: Sandbox, more: object = {}) =>
  notify(sandbox, '/v2/notifications/email', { ...email, ...more })

describe('a service that sends an email', () => {
  test('gets an id, and the words as the resident will read them', async () => {
    const sandbox = await start()
    const { status, body } = await sendEmail(sandbox)
    expect(status).toBe(201)
    expect(body.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(body.reference).toBe('bulky:1')
    expect(body.content.subject).toBe('Your bulky waste collection is booked: BULKY-1')
    expect(body.content.body).toContain('* Sofa\n* Fridge')
    expect(body.content.body).not.toContain('((')
    expect(body.uri).toBe(`${sandbox.url}/notify/v2/notifications/${body.id}`)
  })

  test.each([
    [{ email_address: undefined }, 'ValidationError', 'email_address is a required property'],
    [{ email_address: 'nobody' }, 'ValidationError', 'Not a valid email address'],
    [{ email_address: 7 }, 'ValidationError', 'is not of type string'],
    [{ template_id: undefined }, 'ValidationError', 'template_id is a required property'],
    [{ template_id: 'x' }, 'ValidationError', 'template_id is not a valid UUID'],
    [
      { template_id: '00000000-0000-4000-8000-000000000000' },
      'BadRequestError',
      'Template not found',
    ],
    [
      { template_id: templateIds.missedReceiptText.en },
      'BadRequestError',
      'sms template is not suitable',
    ],
    [{ personalisation: 'x' }, 'ValidationError', 'personalisation'],
    [{ personalisation: {} }, 'BadRequestError', 'Missing personalisation: reference,'],
    [{ reference: 'x'.repeat(1001) }, 'ValidationError', 'reference is too long'],
    [{ language: 'cy' }, 'ValidationError', 'Additional properties are not allowed (language'],
  ])('with %j is told so', async (change, error, message) => {
    const sandbox = await start()
    const { status, body } = await sendEmail(sandbox, change)
    expect(status).toBe(400)
    expect(body.status_code).toBe(400)
    expect(body.errors[0].error).toBe(error)
    expect(body.errors[0].message).toContain(message)
    expect(sandbox.inbox.all()).toEqual([])
  })

  test('sees it on its way, then delivered', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { body } = await sendEmail(sandbox)
    const status = async () => (await notify(sandbox, `/v2/notifications/${body.id}`)).body.status
    expect(await status()).toBe('sending')
    clock.forward(1000)
    expect(await status()).toBe('delivered')
  })

  test.each([
    ['perm-fail@simulator.notify', 'permanent-failure'],
    ['temp-fail@simulator.notify', 'temporary-failure'],
  ])('to %s sees a %s', async (email_address, status) => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { body } = await sendEmail(sandbox, { email_address })
    clock.forward(1000)
    expect((await notify(sandbox, `/v2/notifications/${body.id}`)).body.status).toBe(status)
  })

  test('to a smoke-test address gets an id for a message that is never kept', async () => {
    const sandbox = await start()
    const email_address = 'simulate-delivered@notifications.service.gov.uk'
    const { status, body } = await sendEmail(sandbox, { email_address })
    expect(status).toBe(201)
    expect((await notify(sandbox, `/v2/notifications/${body.id}`)).status).toBe(404)
  })

  test('finds its own by reference, to know whether it was sent', async () => {
    const sandbox = await start()
    const { body } = await sendEmail(sandbox)
    await sendEmail(sandbox, { reference: 'bulky:2' })
    const found = await notify(sandbox, '/v2/notifications?reference=bulky:1')
    expect(found.body.notifications.map((one: { id: string }) => one.id)).toEqual([body.id])
    const none = await notify(sandbox, '/v2/notifications?reference=bulky:3')
    expect(none.body.notifications).toEqual([])
  })

  test('pages through more than 250', async () => {
    const sandbox = await start()
    const template = defaultTemplates[0]
    if (!template) throw new Error('no template')
    for (let n = 0; n < 251; n += 1)
      sandbox.inbox.send(template, 'a@example.org', personalisation, null)
    const first = await notify(sandbox, '/v2/notifications')
    expect(first.body.notifications).toHaveLength(250)
    const next = new URL(first.body.links.next)
    const rest = await notify(sandbox, `/v2/notifications${next.search}`)
    expect(rest.body.notifications).toHaveLength(1)
    expect(rest.body.links).not.toHaveProperty('next')
  })
})

describe('a service that sends a text message', () => {
  test('gets the words back', async () => {
    const sandbox = await start()
    const { status, body } = await notify(sandbox, '/v2/notifications/sms', {
      phone_number: '+44 7700 900456',
      template_id: templateIds.missedReceiptText.cy,
      personalisation: { ...personalisation, service: 'ailgylchu', return_by: 'dydd Gwener' },
    })
    expect(status).toBe(201)
    expect(body.content.body).toMatch(/^Exampleton Borough Council: mae eich adroddiad BULKY-1/)
  })

  test('to no phone number is told so', async () => {
    const sandbox = await start()
    const { status } = await notify(sandbox, '/v2/notifications/sms', {
      phone_number: 'mobile',
      template_id: templateIds.missedReceiptText.en,
    })
    expect(status).toBe(400)
  })
})

describe('a template', () => {
  test('that is stored can be read, previewed and listed', async () => {
    const sandbox = await start()
    const id = templateIds.bulkyConfirmation.en
    const read = await notify(sandbox, `/v2/template/${id}`)
    expect(read.body).toMatchObject({ id, type: 'email', version: 1 })
    expect((await notify(sandbox, `/v2/template/${id}/version/1`)).status).toBe(200)
    expect((await notify(sandbox, `/v2/template/${id}/version/2`)).status).toBe(404)
    const preview = await notify(sandbox, `/v2/template/${id}/preview`, { personalisation })
    expect(preview.body.subject).toContain('BULKY-1')
    const list = await notify(sandbox, '/v2/templates?type=sms')
    expect(list.body.templates).toHaveLength(2)
  })

  test('of a council takes the place of the sandbox’s own, and knows conditions and loose names', async () => {
    const id = templateIds.bulkyConfirmation.en
    const body = 'Hello ((First name)), ((late??we are late. ))thanks.'
    const own = { id, name: 'Own', type: 'email' as const, subject: 'S', body, version: 3 }
    const sandbox = await start({ templates: [own] })
    const yes = await sendEmail(sandbox, { personalisation: { first_name: 'Ann', late: 'yes' } })
    expect(yes.body.content.body).toBe('Hello Ann, we are late. thanks.')
    const no = await sendEmail(sandbox, { personalisation: { first_name: 'Ann', late: false } })
    expect(no.body.content.body).toBe('Hello Ann, thanks.')
  })

  test.each(Object.entries(templateIds))('%s has the same blanks in both languages', (_, ids) => {
    const blanks = (id: string) => {
      const template = defaultTemplates.find((one) => one.id === id)
      const text = `${template?.subject ?? ''} ${template?.body}`
      return [...new Set(text.match(/\(\([a-z_]+\)\)/g))].sort()
    }
    expect(blanks(ids.cy)).toEqual(blanks(ids.en))
    expect(blanks(ids.en).length).toBeGreaterThan(2)
  })
})

describe('a service without a good token', () => {
  const secretOf = (key: string) => new TextEncoder().encode(parseNotifyKey(key).secret)
  const { serviceId } = parseNotifyKey(sandboxKeys.notify)
  const now = () => Math.floor(Date.now() / 1000)
  const sign = (
    claims: Record<string, unknown>,
    alg = 'HS256',
    secret = secretOf(sandboxKeys.notify),
  ) => new SignJWT(claims).setProtectedHeader({ alg }).sign(secret)

  test.each([
    ['another secret', () => sign({ iss: serviceId, iat: now() }, 'HS256', new Uint8Array(36))],
    ['another service', () => sign({ iss: '00000000-0000-4000-8000-000000000000', iat: now() })],
    ['no service', () => sign({ iat: now() })],
    ['no time', () => sign({ iss: serviceId })],
    ['an old time', () => sign({ iss: serviceId, iat: now() - 3600 })],
    ['a time to come', () => sign({ iss: serviceId, iat: now() + 3600 })],
    ['another algorithm', () => sign({ iss: serviceId, iat: now() }, 'HS512', new Uint8Array(64))],
    [
      'no signature',
      async () =>
        `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ iss: serviceId, iat: now() }))}.`,
    ],
    ['nonsense', async () => 'a.b.c'],
  ])('for %s is refused', async (_, token) => {
    const sandbox = await start()
    const { status, body } = await notify(sandbox, '/v2/notifications/email', email, await token())
    expect(status).toBe(403)
    expect(body.errors[0].error).toBe('AuthError')
    expect(sandbox.inbox.all()).toEqual([])
  })

  test('at all is asked for one', async () => {
    const sandbox = await start()
    const response = await fetch(`${sandbox.url}/notify/v2/notifications`)
    expect(response.status).toBe(401)
  })

  test('may use the time of a demo clock, when the sandbox has that clock too', async () => {
    const clock = handClock('2027-05-01T09:00:00Z')
    const sandbox = await start({ clock })
    const token = await notifyToken(sandboxKeys.notify, new Date('2027-05-01T09:01:00Z'))
    expect((await notify(sandbox, '/v2/notifications', undefined, token)).status).toBe(200)
  })

  test('of its own may bring its own key', async () => {
    const key = 'council-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222'
    const sandbox = await start({ notifyKeys: [key] })
    const token = await notifyToken(key)
    expect((await notify(sandbox, '/v2/notifications', undefined, token)).status).toBe(200)
    await expect(start({ notifyKeys: ['short'] })).rejects.toThrow(TypeError)
  })
})

describe('the inbox', () => {
  test('shows each message as the resident would read it, and can be emptied', async () => {
    const sandbox = await start()
    await sendEmail(sandbox)
    const resident = browser()
    const inbox = await resident.go(`${sandbox.url}/inbox`)
    const article = inbox.page.querySelector('article')
    expect(article?.querySelector('h2')?.textContent).toBe(
      'Your bulky waste collection is booked: BULKY-1',
    )
    expect([...(article?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'Sofa',
      'Fridge',
    ])
    const empty = await resident.press(inbox, 'Empty the inbox')
    expect(empty.page.querySelector('article')).toBeNull()
    expect(empty.page.body.textContent).toContain('No messages yet')
  })

  test('shows what a resident typed as text, never as HTML or a script link', async () => {
    const sandbox = await start()
    const address = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) https://example.org/a'
    await sendEmail(sandbox, { personalisation: { ...personalisation, address } })
    const html = await (await fetch(`${sandbox.url}/inbox`)).text()
    const article = pageOf(html).querySelector('article')
    expect(article?.querySelector('img')).toBeNull()
    const links = [...(article?.querySelectorAll('a') ?? [])].map((link) =>
      link.getAttribute('href'),
    )
    expect(links).toEqual(['https://example.org/a'])
  })
})
