import { pence } from '@guildhall/standards/pence'
import type { PaymentLine } from '../src/lines.ts'

/** What a bulky waste collection is made of, for stories and tests of pages. */
export const sampleLines: readonly PaymentLine[] = [
  { label: { en: 'Sofa', cy: 'Soffa' }, amount: pence(2800) },
  { label: { en: 'Mattress', cy: 'Matres' }, amount: pence(1250) },
  { label: { en: 'Booking fee', cy: 'Ffi archebu' }, amount: pence(500), refundable: false },
]

/** The terms of a payment for it. */
export const sampleTerms = {
  reference: 'BULKY-7F3K',
  description: 'Westbourne Council: Bulky waste collection',
  amount: pence(4550),
  lines: sampleLines,
}

/** A council's Direct Debit; the Guarantee's words are its bank's, and so not the real ones here. */
export const sampleDebit = {
  serviceUserNumber: '123456',
  serviceUserName: { en: 'WESTBOURNE COUNCIL', cy: 'CYNGOR WESTBOURNE' },
  guarantee: {
    en: ['The first paragraph of the Guarantee, as your bank gave it.', 'The second paragraph.'],
    cy: ['Paragraff cyntaf y Warant, fel y’i rhoddwyd gan eich banc.', 'Yr ail baragraff.'],
  },
  noticeWorkingDays: 10,
}
