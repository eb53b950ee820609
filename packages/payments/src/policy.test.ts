// @vitest-environment node
import { describe, expect, it } from 'vitest'
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
    })
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
