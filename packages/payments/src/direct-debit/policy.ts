import { z } from 'zod'

const both = <T extends z.ZodType>(one: T) => z.object({ en: one, cy: one })

/** What a council that is a Direct Debit originator configures. */
export const directDebitPolicy = z.object({
  /** Six digits, given out by the council's bank. */
  serviceUserNumber: z.string().regex(/^\d{6}$/, 'Give the service user number, 6 digits'),
  /** As it shows on a payer's statement; at most 18 characters there. */
  serviceUserName: both(z.string().min(1).max(18)),
  /**
   * The Direct Debit Guarantee, a paragraph each, word for word as the council's bank gave it. It is
   * the scheme's own text and changes with it, so that none is kept here.
   */
  guarantee: both(z.array(z.string().min(1)).min(1)),
  /** Working days of notice before money is taken. Default 10, the scheme's own unless agreed. */
  noticeWorkingDays: z.int().min(1).max(60).default(10),
})

/** A council's Direct Debit, with its defaults in place. */
export type DirectDebitPolicy = z.output<typeof directDebitPolicy>
