import type { Language } from '@guildhall/standards/language'
import { z } from 'zod'
import { refundRule } from './refund-rule.ts'

const noAddress = (text: string) => !/https?:|www\./i.test(text)
const prefix = z
  .string()
  .min(1)
  .max(100, 'Use at most 100 characters: GOV.UK Pay takes 255 with what follows')
  .refine(noAddress, 'Leave web addresses out: GOV.UK Pay refuses them')

/** What a council decides about its payments. */
export const paymentPolicy = z.object({
  /** Whose payment pages are used, by the provider's name. Default GOV.UK Pay. */
  provider: z.string().min(1).default('govuk-pay'),
  /** What each description on a payment page begins with: “Westbourne Council”. */
  descriptionPrefix: z.object({ en: prefix, cy: prefix }),
  /** Hours within which a payment that is being checked is known. Default 2, the provider’s 90 minutes and a mop-up. */
  pendingHours: z.int().min(1).max(72).default(2),
  /** What is given back of a payment by rule. Default nothing; staff decide. */
  refunds: refundRule.default([]),
  /** Hours for which a link lets someone else pay. Default 24; no longer than what it pays for is held. */
  linkHours: z.int().min(1).max(336).default(24),
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
