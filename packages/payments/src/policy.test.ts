// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sampleDebit } from '../test/sample-terms.ts'
import { directDebitPolicy } from './direct-debit/policy.ts'
import { describePayment, paymentPolicy } from './policy.ts'

const prefix = { en: 'Westbourne Council', cy: 'Cyngor Westbourne' }

describe('a council’s payment policy', () => {
  it('needs only what its payments are called', () => {
    expect(paymentPolicy.parse({ descriptionPrefix: prefix })).toEqual({
      provider: 'govuk-pay',
      descriptionPrefix: prefix,
      pendingHours: 2,
      refunds: [],
      linkHours: 24,
      captureOnceAccepted: [],
      vat: null,
    })
  })

  it('says of every field what it is, with an example that fits it', () => {
    for (const [schemaOf, least] of [
      [paymentPolicy, { descriptionPrefix: prefix }],
      [directDebitPolicy, sampleDebit],
    ] as const) {
      for (const [name, schema] of Object.entries(schemaOf.shape)) {
        const { description, examples } = schema.meta() ?? {}
        expect(description, name).toMatch(/^\p{Lu}/u)
        const [example] = examples as unknown[]
        expect(schemaOf.safeParse({ ...least, [name]: example }).success, name).toBe(true)
      }
    }
  })

  it('refuses a description that GOV.UK Pay would refuse', () => {
    const withAddress = { ...prefix, en: 'Pay at www.westbourne.example' }
    expect(paymentPolicy.safeParse({ descriptionPrefix: withAddress }).success).toBe(false)
    const long = { ...prefix, cy: 'x'.repeat(101) }
    expect(paymentPolicy.safeParse({ descriptionPrefix: long }).success).toBe(false)
    expect(paymentPolicy.safeParse({ descriptionPrefix: { en: 'English only' } }).success).toBe(
      false,
    )
  })

  it('describes a payment in the payer’s language, never too long', () => {
    const policy = paymentPolicy.parse({ descriptionPrefix: prefix })
    expect(describePayment(policy, 'cy', 'Casglu gwastraff swmpus')).toBe(
      'Cyngor Westbourne: Casglu gwastraff swmpus',
    )
    expect(describePayment(policy, 'en', 'x'.repeat(300))).toHaveLength(255)
  })
})
