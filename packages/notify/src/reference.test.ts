import { existsSync, readFileSync } from 'node:fs'
import { clockFrom } from '@guildhall/standards/plain-date'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { apiKey } from '../test/notify-server.ts'
import { notifyClient } from './client.ts'

/** Notify's published schemas, where the machine has them; the cases below hold without as well. */
const schemaFile = new URL(
  '../../../../shared/reference/govuk-notify/openapi/schema.json',
  import.meta.url,
)
const published = existsSync(schemaFile)
  ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as { components: { schemas: object } })
  : undefined

async function requestOf(send: 'sendEmail' | 'sendSms', to: string): Promise<unknown> {
  let body: unknown
  const client = notifyClient({
    baseUrl: 'http://notify',
    apiKey,
    clock: clockFrom('2026-11-24T13:00:00Z'),
    fetch: async (_url, init) => {
      body = JSON.parse(String(init?.body))
      return Response.json({ id: '1' }, { status: 201 })
    },
  })
  await client[send]({ templateId: 'f33517ff-2a88-4f6e-b855-c550268ce08a', to, reference: 'r' })
  return body
}

const cases = [
  { send: 'sendEmail', schema: 'SendEmailRequest', to: 'a@example.org', field: 'email_address' },
  { send: 'sendSms', schema: 'SendTextMessageRequest', to: '07700900123', field: 'phone_number' },
] as const

describe.each(cases)('the body of $send', ({ send, schema, to, field }) => {
  it('has the fields that Notify publishes', async () => {
    const body = await requestOf(send, to)
    expect(body).toMatchObject({ [field]: to, template_id: expect.any(String) })
    const shape = (published?.components.schemas as Record<string, object> | undefined)?.[schema]
    if (shape === undefined) return
    const validate = new Ajv({ strict: false }).compile({ ...shape, additionalProperties: false })
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true)
  })
})
