import { z } from 'zod'
import { field } from '../policy-field.ts'

const both = <T extends z.ZodType>(one: T) => z.object({ en: one, cy: one })

/** What a council that is a Direct Debit originator configures. */
export const directDebitPolicy = z.object({
  serviceUserNumber: field(z.string().regex(/^\d{6}$/, 'Give the service user number, 6 digits'), {
    is: 'The service user number that the council’s bank gave out',
    unit: '6 digits',
    example: '123456',
  }),
  serviceUserName: field(both(z.string().min(1).max(18)), {
    is: 'The name that shows on a payer’s statement',
    unit: 'at most 18 characters',
    example: { en: 'WESTBOURNE COUNCIL', cy: 'CYNGOR WESTBOURNE' },
  }),
  guarantee: field(both(z.array(z.string().min(1)).min(1)), {
    is: 'The Direct Debit Guarantee word for word as the council’s bank gave it: it is the scheme’s own text and changes with it, so that none is kept here',
    unit: 'a paragraph each',
    example: { en: ['As your bank gave it.'], cy: ['Fel y’i rhoddwyd gan eich banc.'] },
  }),
  noticeWorkingDays: field(z.int().min(1).max(60).default(10), {
    is: 'Notice before money is taken; the scheme’s own unless another was agreed',
    unit: 'working days',
    example: 10,
  }),
})

/** A council's Direct Debit, with its defaults in place. */
export type DirectDebitPolicy = z.output<typeof directDebitPolicy>
