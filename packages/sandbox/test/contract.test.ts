import { Ajv, type AnySchema } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../src/json.ts'
import { signWebhook } from '../src/pay/webhooks.ts'
import { templateIds } from '../src/templates.ts'
import { findTestCard, testCards } from '../src/test-cards.ts'
import {
  addresses,
  browser,
  cardForm,
  notify,
  pay,
  paymentRequest,
  readReference,
  referenceFolder,
  start,
} from './support.ts'

test('every test card is told apart by its number, and none passes for a real one', () => {
  const numbers = testCards.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) expect(number).toMatch(/^\d{15,16}$/)
  expect(findTestCard('4929 0000 0000 6')).toBeUndefined()
})

const published = referenceFolder ? describe : undefined

type Spec = { components: { schemas: Record<string, JsonObject> } }

/** Validates against the schemas of an OpenAPI file, after what is known to be wrong in it is put right. */
function openApi(
  path: string,
  correct: (schemas: Spec['components']['schemas']) => void = () => undefined,
) {
  const { components } = readReference(path) as Spec
  correct(components.schemas)
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'spec', components } as AnySchema)
  return (schema: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `spec#/components/schemas/${schema}` })
    validate(value)
    return validate.errors ?? []
  }
}

published?.('GOV.UK Pay’s published OpenAPI', () => {
  const errorsIn = openApi('govuk-pay/publicapi_spec.json', (schemas) => {
    for (const schema of ['PaymentWithAllLinks', 'PaymentDetailForSearch']) {
      const properties = schemas[schema]?.properties as Record<string, JsonObject> | undefined
      // Published without the value that recurring payments have.
      Object.assign(properties?.authorisation_mode ?? {}, { enum: ['web', 'agreement'] })
    }
    // Published as objects; what is sent are texts.
    Object.assign(schemas.PostLink?.properties ?? {}, {
      params: { type: 'object', additionalProperties: { type: 'string' } },
    })
    // Published nested twice: "metadata" within "metadata".
    schemas.ExternalMetadata = {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
    }
  })

  test('describes every answer about a payment, from created to refunded', async () => {
    const sandbox = await start()
    const created = await pay(sandbox, '/v1/payments', {
      ...paymentRequest,
      email: 'resident@example.org',
      metadata: { items: 3, service: 'bulky', urgent: false },
      prefilled_cardholder_details: {
        cardholder_name: 'A Resident',
        billing_address: { line1: '7 Example Street', country: 'GB' },
      },
    })
    expect(errorsIn('CreatePaymentResult', created.body)).toEqual([])
    const own = `/v1/payments/${created.body.payment_id}`
    expect(errorsIn('PaymentWithAllLinks', (await pay(sandbox, own)).body)).toEqual([])
    const resident = browser()
    const card = await resident.go(created.body._links.next_url.href)
    const confirm = await resident.press(card, 'Continue', cardForm('4444333322221111'))
    await resident.press(confirm, 'Confirm payment')
    const paid = await pay(sandbox, own)
    expect(paid.body.state.status).toBe('success')
    expect(errorsIn('PaymentWithAllLinks', paid.body)).toEqual([])
    const refund = await pay(sandbox, `${own}/refunds`, { amount: 1 })
    expect(errorsIn('Refund', refund.body)).toEqual([])
    expect(errorsIn('RefundForSearchResult', (await pay(sandbox, `${own}/refunds`)).body)).toEqual(
      [],
    )
    expect(errorsIn('PaymentEvents', (await pay(sandbox, `${own}/events`)).body)).toEqual([])
    expect(errorsIn('PaymentSearchResults', (await pay(sandbox, '/v1/payments')).body)).toEqual([])
    expect(errorsIn('RefundSearchResults', (await pay(sandbox, '/v1/refunds')).body)).toEqual([])
  })

  test('names every field that the stand-in sends', async () => {
    const sandbox = await start()
    const { body } = await pay(sandbox, '/v1/payments', paymentRequest)
    const got = (await pay(sandbox, `/v1/payments/${body.payment_id}`)).body
    const { components } = readReference('govuk-pay/publicapi_spec.json') as Spec
    const known = Object.keys(components.schemas.PaymentWithAllLinks?.properties ?? {})
    expect(Object.keys(got).filter((name) => !known.includes(name))).toEqual([])
  })

  test('describes a telephone payment that is captured later, and what became of it', async () => {
    const sandbox = await start()
    const made = await pay(sandbox, '/v1/payments', {
      ...paymentRequest,
      moto: true,
      delayed_capture: true,
    })
    const own = `/v1/payments/${made.body.payment_id}`
    const resident = browser()
    const card = await resident.go(made.body._links.next_url.href)
    const confirm = await resident.press(card, 'Continue', cardForm('4444333322221111'))
    await resident.press(confirm, 'Confirm payment')
    const waiting = (await pay(sandbox, own)).body
    expect(waiting).toMatchObject({ moto: true, state: { status: 'capturable', finished: false } })
    expect(waiting._links.capture.href).toContain('/capture')
    expect(errorsIn('PaymentWithAllLinks', waiting)).toEqual([])
    expect((await pay(sandbox, `${own}/capture`, '')).status).toBe(204)
    expect(errorsIn('PaymentWithAllLinks', (await pay(sandbox, own)).body)).toEqual([])
    expect((await pay(sandbox, `${own}/cancel`, '')).body.code).toMatch(/^P050[12]$/)
  })

  test('describes an agreement, its payments and its end', async () => {
    const sandbox = await start()
    const made = await pay(sandbox, '/v1/agreements', {
      reference: 'GARDEN-1',
      description: 'Garden waste, every year',
      user_identifier: 'account-7',
    })
    expect(errorsIn('Agreement', made.body)).toEqual([])
    const id = made.body.agreement_id
    const first = await pay(sandbox, '/v1/payments', { ...paymentRequest, set_up_agreement: id })
    expect(errorsIn('CreatePaymentResult', first.body)).toEqual([])
    const resident = browser()
    const card = await resident.go(first.body._links.next_url.href)
    const confirm = await resident.press(card, 'Continue', cardForm('4444333322221111'))
    await resident.press(confirm, 'Confirm payment')
    const active = await pay(sandbox, `/v1/agreements/${id}`)
    expect(active.body).toMatchObject({ status: 'active', payment_instrument: { type: 'card' } })
    expect(errorsIn('Agreement', active.body)).toEqual([])
    const { return_url: _, ...recurring } = paymentRequest
    const later = await pay(sandbox, '/v1/payments', {
      ...recurring,
      authorisation_mode: 'agreement',
      agreement_id: id,
    })
    expect(later.status).toBe(201)
    expect(errorsIn('CreatePaymentResult', later.body)).toEqual([])
    const taken = await pay(sandbox, `/v1/payments/${later.body.payment_id}`)
    expect(errorsIn('PaymentWithAllLinks', taken.body)).toEqual([])
    expect(errorsIn('AgreementSearchResults', (await pay(sandbox, '/v1/agreements')).body)).toEqual(
      [],
    )
  })

  test('describes every refusal', async () => {
    const sandbox = await start()
    for (const [path, body] of [
      ['/v1/payments', { ...paymentRequest, amount: 'x' }],
      ['/v1/payments', '{'],
      ['/v1/payments/none', undefined],
      ['/v1/payments/none/cancel', ''],
      ['/v1/payments?page=0', undefined],
    ] as const) {
      const answer = await pay(sandbox, path, body)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(errorsIn('RequestError', answer.body)).toEqual([])
    }
  })
})

published?.('GOV.UK Pay’s published lists', () => {
  type Card = { number: string; action: string; recurring_table: boolean }
  const outcomes: [RegExp, string[]][] = [
    [/^Successful/, ['success']],
    [/disputed/, ['success']],
    [/3DS/, ['bank-check']],
    [/declined|expired|CVC/, ['declined']],
    [/General error/, ['error']],
    [/not accepted/, ['not-accepted']],
  ]

  test('of test cards are the stand-in’s own, with what they do', () => {
    const { cards } = readReference('govuk-pay/test-cards.json') as { cards: Card[] }
    const wanted = cards.filter(
      // Printed with a digit missing.
      ({ recurring_table, number }) => !recurring_table && number !== '222100000000000',
    )
    for (const { number, action } of wanted) {
      const expected = outcomes.find(([words]) => words.test(action))?.[1]
      expect(expected, action).toContain(findTestCard(number)?.outcome)
    }
    const published = new Set(cards.map(({ number }) => number))
    for (const { number } of testCards) expect(published).toContain(number)
  })

  test('of error codes hold each code that the stand-in answers', async () => {
    const codes = JSON.stringify(readReference('govuk-pay/error-codes.json'))
    const sandbox = await start()
    const id = (await pay(sandbox, '/v1/payments', paymentRequest)).body.payment_id
    const answers = [
      await pay(sandbox, '/v1/payments', {}),
      await pay(sandbox, '/v1/payments', { ...paymentRequest, amount: -1 }),
      await pay(sandbox, `/v1/payments/${id}/capture`, ''),
      await pay(sandbox, `/v1/payments/${id}/refunds`, { amount: 1 }),
      await pay(sandbox, `/v1/payments/${id}/refunds`, {}),
      await pay(sandbox, '/v1/payments?display_size=9999'),
      await pay(sandbox, '/v1/refunds?page=2'),
    ]
    for (const { body } of answers) expect(codes).toContain(`"${body.code}"`)
  })

  test('of webhook signatures are those that the stand-in makes', () => {
    const { vectors } = readReference('govuk-pay/webhook-signature-vectors.json') as {
      vectors: { secret: string; body: string; signature: string }[]
    }
    expect(vectors.length).toBeGreaterThan(0)
    for (const { secret, body, signature } of vectors) {
      expect(signWebhook(body, secret)).toBe(signature)
    }
  })
})

published?.('GOV.UK Notify’s published schemas', () => {
  function errorsIn(file: string, value: unknown) {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
    const read = (name: string) => {
      const { $schema: _, ...schema } = readReference(
        `govuk-notify/schemas-v2/${name}`,
      ) as JsonObject
      return schema as AnySchema
    }
    ajv.addSchema(read('definitions.json'), 'definitions.json')
    ajv.addSchema(read('GET_notification_response.json'), 'notification.json')
    const validate = ajv.compile(read(file))
    validate(value)
    return validate.errors ?? []
  }

  test('describe every answer about a message and a template', async () => {
    const sandbox = await start()
    const personalisation = {
      council_name: 'Exampleton',
      reference: 'M-1',
      service: 'recycling',
      collection_date: 'Tuesday',
      address: '7 Example Street',
      return_by: 'Friday',
    }
    const email = await notify(sandbox, '/v2/notifications/email', {
      email_address: 'resident@example.org',
      template_id: templateIds.missedReceipt.cy,
      personalisation,
    })
    expect(errorsIn('POST_notification_email_response.json', email.body)).toEqual([])
    const sms = await notify(sandbox, '/v2/notifications/sms', {
      phone_number: '07700900456',
      template_id: templateIds.missedReceiptText.en,
      personalisation,
    })
    expect(errorsIn('POST_notification_sms_response.json', sms.body)).toEqual([])
    for (const { body } of [email, sms]) {
      const one = await notify(sandbox, `/v2/notifications/${body.id}`)
      expect(errorsIn('GET_notification_response.json', one.body)).toEqual([])
    }
    const all = await notify(sandbox, '/v2/notifications')
    expect(errorsIn('GET_notifications_response.json', all.body)).toEqual([])
    const id = templateIds.missedReceipt.en
    const template = await notify(sandbox, `/v2/template/${id}`)
    expect(errorsIn('GET_template_by_id.json', template.body)).toEqual([])
    const preview = await notify(sandbox, `/v2/template/${id}/preview`, { personalisation })
    expect(errorsIn('POST_template_preview.json', preview.body)).toEqual([])
  })

  test('give a refusal the published shape and one of the published names', async () => {
    const { error_types } = readReference('govuk-notify/errors-and-testing.json') as {
      error_types: Record<string, string[]>
    }
    const sandbox = await start()
    for (const [path, body] of [
      ['/v2/notifications/email', {}],
      ['/v2/notifications/email', '{'],
      ['/v2/notifications/x', undefined],
      ['/v2/template/00000000-0000-4000-8000-000000000000', undefined],
    ] as const) {
      const answer = await notify(sandbox, path, body)
      expect(answer.body.status_code).toBe(answer.status)
      expect(error_types[answer.status]).toContain(answer.body.errors[0].error)
    }
  })
})

published?.('OS Places’ published contract', () => {
  type Contract = {
    fields: Record<'DPA' | 'LPI', Record<string, string>>
    response: { header: string[] }
  }

  test('names every field of every result, with its type', async () => {
    const { fields, response } = readReference('os-places/contract.json') as Contract
    const sandbox = await start({ addresses })
    const address = `${sandbox.url}/os-places/search/places/v1/postcode?postcode=ZZ11AA&dataset=DPA,LPI&output_srs=WGS84&key=k`
    const body = await (await fetch(address)).json()
    const headers = response.header.map((name) => name.split(':')[0])
    expect(Object.keys(body.header).filter((name) => !headers.includes(name))).toEqual([])
    expect(body.results.length).toBeGreaterThan(5)
    for (const result of body.results) {
      const [dataset, values] = Object.entries(result)[0] as ['DPA' | 'LPI', JsonObject]
      for (const [name, value] of Object.entries(values)) {
        const type = fields[dataset][name]
        const expected = type === 'string' ? 'string' : 'number'
        expect(type, name).toBeDefined()
        expect(typeof value, name).toBe(expected)
      }
    }
  })

  test('has the same bodies for a missing key, a bad postcode and no addresses', async () => {
    const sandbox = await start({ addresses })
    const at = async (query: string) =>
      (await fetch(`${sandbox.url}/os-places/search/places/v1/postcode?${query}`)).json()
    const keysOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keysOf(inner)]))
        : typeof value
    for (const [query, file] of [
      ['postcode=ZZ11AA', 'error-401.json'],
      ['postcode=QQ&key=k', 'error-400.json'],
      ['postcode=ZZ19ZZ&key=k', 'postcode-none-no-results-key.json'],
    ] as const) {
      expect(keysOf(await at(query))).toEqual(keysOf(readReference(`os-places/synthetic/${file}`)))
    }
  })
})

published?.('other published schemas', () => {
  test('UKBinCollectionData’s describes the waste system', async () => {
    const { $schema: _, ...schema } = readReference('bins/ukbcd-output.schema.json') as JsonObject
    const validate = new Ajv({ strict: false }).compile(schema)
    const sandbox = await start()
    validate(await (await fetch(`${sandbox.url}/bins/100000000000`)).json())
    expect(validate.errors ?? []).toEqual([])
  })

  test('postcodes.io’s describes a postcode', async () => {
    const sandbox = await start({ addresses })
    const body = await (await fetch(`${sandbox.url}/postcodes-io/postcodes/ZZ11AA`)).json()
    expect(openApi('postcodes-io/openapi.json')('Postcode', body.result)).toEqual([])
  })
})
