import {
  custodianCodeSchema,
  gssCodeSchema,
  nationalCustodians,
  nationSchema,
} from '@guildhall/standards/authority'
import { languages } from '@guildhall/standards/language'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { openingHoursSchema } from './opening-hours.ts'
import { openingHoursInWords } from './opening-hours-words.ts'

const bilingual = z.object({ en: z.string().min(1), cy: z.string().min(1) })

/** How residents reach a council; its hours are data, and their words are made from them. */
const contactSchema = z
  .object({
    phone: z.string().min(1),
    email: z.email(),
    /** When the phone is answered and the desk is open. */
    openingHours: openingHoursSchema,
    address: z.array(z.string().min(1)).min(1),
    /** Its own website, where pages beyond these services are. */
    website: z.url({ protocol: /^https$/ }).optional(),
  })
  .transform((contact) => ({ ...contact, hours: openingHoursInWords(contact.openingHours) }))

const workingDaysSchema = z.object({
  /** Days of the week worked, Monday 1 to Sunday 7. Default Monday to Friday. */
  week: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  /** Whether the nation's bank holidays are days off. Default true. */
  bankHolidaysOff: z.boolean().default(true),
  /** The council's own days off. */
  closed: z.array(plainDateSchema).default([]),
  /** Bank holidays on which the council works all the same. */
  open: z.array(plainDateSchema).default([]),
  /** Bank holidays that the council keeps on another day. */
  replaced: z.array(z.object({ from: plainDateSchema, to: plainDateSchema })).default([]),
})

/** What every council says of itself, whatever patterns it uses. */
export const councilSchema = z.object({
  /** Its place in addresses: lower-case letters, digits and hyphens. */
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
  name: bilingual,
  shortName: bilingual,
  /** Languages in which it serves, the first one by default. */
  languages: z.array(z.enum(languages)).min(1),
  gssCode: gssCodeSchema,
  /** Custodian codes of its gazetteer. */
  custodianCodes: z
    .array(
      custodianCodeSchema.refine((code) => !nationalCustodians.includes(code), {
        message: 'It is a national custodian’s code, no council’s',
        params: { fix: 'Give the council’s own code, from the list of local custodian codes.' },
      }),
    )
    .min(1),
  nation: nationSchema,
  contact: contactSchema,
  workingDays: workingDaysSchema,
})

/** A council's working days, as its profile gives them with every default in place. */
export type WorkingDays = z.output<typeof workingDaysSchema>
