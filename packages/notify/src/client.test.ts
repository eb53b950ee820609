import { inspect } from 'node:util'
import { clockFrom } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiKey, notifyServer, refusal, secret, serviceId } from '../test/notify-server.ts'
import { NotifyError, notifyClient, parseApiKey } from './client.ts'
import { meaningOf } from './notify-error.ts'

const nowMs = () => Date.now()
let server: Awaited<ReturnType<typeof notifyServer>>
beforeEach(async () => {
  server = await notifyServer({ nowMs })
})
afterEach(async () => {
  await server.close()
})

function client(changes: Partial<Parameters<typeof notifyClient>[0]> = {}) {
  return notifyClient({
    baseUrl: server.baseUrl,
    apiKey,
    fetch,
    clock: clockFrom(new Date(nowMs()).toISOString()),
    ...changes,
  })
}

const message = {
  templateId: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  to: 'resident@example.org',
  personalisation: { reference: 'BULKY-1' },
  reference: 'BULKY-1/1',
}

async function problemOf(work: Promise<unknown>) {
  const error = await work.catch((caught: unknown) => caught)
  if (!(error instanceof NotifyError)) throw new Error(`No NotifyError but ${inspect(error)}`)
  return error.problem
}

describe('the GOV.UK Notify client', () => {
  it('sends an email with a token that Notify accepts', async () => {
    const { id } = await client().sendEmail(message)
    expect(server.taken).toEqual([
      {
        id,
        kind: 'email',
        body: {
          email_address: message.to,
          template_id: message.templateId,
          personalisation: message.personalisation,
          reference: message.reference,
        },
      },
    ])
  })

  it('sends a text to a phone number', async () => {
    await client().sendSms({ templateId: 't', to: '07700900123', reference: 'r' })
    expect(server.taken[0]).toMatchObject({
      kind: 'sms',
      body: { phone_number: '07700900123', personalisation: {} },
    })
  })

  it('finds what it sent, by id and by reference', async () => {
    const { id } = await client().sendEmail(message)
    expect(await client().getById(id)).toMatchObject({ id, status: 'sending' })
    expect(await client().findByReference(message.reference)).toMatchObject([{ id }])
    expect(await client().findByReference('another')).toEqual([])
    expect(await problemOf(client().getById('missing'))).toEqual({
      code: 'NoResultFound',
      status: 404,
    })
  })

  it('is told of a clock that is a minute wrong', async () => {
    const slow = clockFrom(new Date(nowMs() - 60_000).toISOString())
    expect(await problemOf(client({ clock: slow }).sendEmail(message))).toEqual({
      code: 'AuthError',
      status: 403,
    })
  })

  it.each([
    [400, 'ValidationError', 'refused'],
    [400, 'BadRequestError', 'refused'],
    [403, 'BadRequestError', 'refused'],
    [403, 'AuthError', 'later'],
    [429, 'RateLimitError', 'later'],
    [429, 'TooManyRequestsError', 'later'],
    [500, 'Exception', 'unknown'],
  ] as const)('reads %i %s by its error, not its message', async (status, error, meaning) => {
    server.faults.push(refusal(status, error))
    const problem = await problemOf(client().sendEmail(message))
    expect(problem).toEqual({ code: error, status })
    expect(meaningOf(problem)).toBe(meaning)
  })

  it('reads an error that it does not know as refused below 500', async () => {
    server.faults.push(refusal(400, 'LetterTooLongError'))
    const problem = await problemOf(client().sendEmail(message))
    expect(problem).toEqual({ code: 'other', status: 400 })
    expect(meaningOf(problem)).toBe('refused')
  })

  it('does not trust an answer that is not Notify’s', async () => {
    server.faults.push({ text: '<h1>Sign in to the wifi</h1>' })
    expect(await problemOf(client().sendEmail(message))).toEqual({
      code: 'unreadable',
      status: 200,
    })
    server.faults.push({ answer: 400, body: 'Bad Request' })
    expect(await problemOf(client().sendEmail(message))).toEqual({
      code: 'unreadable',
      status: 400,
    })
    server.faults.push({ answer: 502, body: '<html>' })
    expect(await problemOf(client().sendEmail(message))).toEqual({ code: 'Exception', status: 502 })
  })

  it('stops waiting after its timeout', async () => {
    server.faults.push({ hang: true })
    expect(await problemOf(client({ timeoutMs: 100 }).sendEmail(message))).toEqual({
      code: 'timeout',
    })
  })

  it('says that nothing is there when nothing is', async () => {
    const lost = client({ baseUrl: 'http://127.0.0.1:9' })
    expect(await problemOf(lost.sendEmail(message))).toEqual({ code: 'unreachable' })
  })

  it('keeps the address and the key out of its errors', async () => {
    server.faults.push(refusal(400, 'ValidationError', `email_address ${message.to} is not valid`))
    const error = await client()
      .sendEmail(message)
      .catch((caught: unknown) => caught)
    const shown = inspect(error, { depth: 9, showHidden: true })
    expect(shown).not.toContain(message.to)
    expect(shown).not.toContain(secret)
  })
})

describe('an API key', () => {
  it('is a name with hyphens, a service id and a secret', () => {
    expect(parseApiKey(apiKey)).toEqual({ serviceId, secret })
    expect(parseApiKey(` ${apiKey}\n`)).toEqual({ serviceId, secret })
  })

  it.each(['', 'abc', serviceId, `name-${serviceId}`, apiKey.slice(0, -1)])(
    'is refused as “%s”, without being repeated',
    (key) => {
      expect(() => parseApiKey(key)).toThrow('not a name, a service id and a secret')
    },
  )
})
