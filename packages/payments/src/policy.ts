import type { Language } from '@guildhall/standards/language'
import { z } from 'zod'
import { field } from './policy-field.ts'
import { refundRule } from './refund-rule.ts'

const noAddress = (text: string) => !/https?:|www\./i.test(text)
const prefix = z
  .string()
  .min(1)
  .max(100, 'Use at most 100 characters: GOV.UK Pay takes 255 with what follows')
  .refine(noAddress, 'Leave web addresses out: GOV.UK Pay refuses them')

/** What a council decides about its payments. */
export const paymentPolicy = z.object({
  provider: field(z.string().min(1).default('govuk-pay'), {
    is: 'Whose payment pages are used, by the provider’s name',
    example: 'govuk-pay',
  }),
  descriptionPrefix: field(z.object({ en: prefix, cy: prefix }), {
    is: 'What each description on a payment page begins with',
    unit: 'at most 100 characters, no web address',
    example: { en: 'Westbourne Council', cy: 'Cyngor Westbourne' },
  }),
  pendingHours: field(z.int().min(1).max(72).default(2), {
    is: 'Within what time a payment that is being checked is known: the provider’s 90 minutes and a mop-up',
    unit: 'hours',
    example: 2,
  }),
  refunds: field(refundRule.default([]), {
    is: 'What is given back by rule, by how long before the service it is cancelled; nothing unless given, and staff decide',
    unit: 'hours before, per cent, pence',
    example: [
      { untilHoursBefore: 48, percent: 100, keepPence: 0 },
      { untilHoursBefore: 0, percent: 100, keepPence: 1000 },
    ],
  }),
  linkHours: field(z.int().min(1).max(336).default(24), {
    is: 'How long a link lets someone else pay; what it pays for is held as long',
    unit: 'hours',
    example: 24,
  }),
  captureOnceAccepted: field(z.array(z.string().min(1)).default([]), {
    is: 'Services that staff accept first: the money is only promised, and taken when they do, within 5 days',
    unit: 'ids of services',
    example: ['bulky-collection'],
  }),
  vat: field(
    z
      .object({
        number: z
          .string()
          .regex(/^GB\d{9}(\d{3})?$/, 'Give the VAT registration, like GB123456789'),
        services: z.record(z.string().min(1), z.int().min(1).max(100)),
      })
      .nullable()
      .default(null),
    {
      is: 'The council’s VAT registration, and the services whose prices have VAT in them; null where none have',
      unit: 'per cent, by id of the service',
      example: { number: 'GB123456789', services: { 'bulky-collection': 20 } },
    },
  ),
})

/** A council's payment policy, with its defaults in place. */
export type PaymentPolicy = z.output<typeof paymentPolicy>

/**
 * The description that a payer reads: the council's prefix and what is paid for.
 *
 * @returns at most 255 characters, which GOV.UK Pay takes
 */
export function describePayment(policy: PaymentPolicy, language: Language, what: string): string {
  const text = `${policy.descriptionPrefix[language]}: ${what}`
  return text.length <= 255 ? text : `${text.slice(0, 254)}…`
}
