import { addressLookupPolicy } from '@guildhall/address-lookup/policy'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { defineCouncil } from '@guildhall/council/council'
import { measuresPolicy } from '@guildhall/measures/policy'
import { directDebitPolicy } from '@guildhall/payments/direct-debit/policy'
import { paymentPolicy } from '@guildhall/payments/policy'
import { brandSchema } from '@guildhall/theme/brand'
import { z } from 'zod'

const template = z.object({ en: z.uuid(), cy: z.uuid() })
const ways = z.object({ email: template, sms: template })

/** Makes a council of this site from its profile: the patterns in use say what it may decide. */
export const define = defineCouncil({
  brand: brandSchema,
  policies: {
    addressLookup: addressLookupPolicy,
    binCollection: binCollectionPolicy,
    /** Blocks whose homes share bins: the block's own UPRN, and which service each of its bins is of. */
    blocks: z.array(
      z.object({
        uprn: z.string(),
        homes: z.array(z.string()).min(1),
        services: z.record(z.string(), z.string()),
      }),
    ),
    payments: paymentPolicy,
    /** What its services are called nationally, and what they cost it. */
    measures: measuresPolicy,
    /** Its Direct Debits; null where it isn't a Direct Debit originator. */
    directDebit: directDebitPolicy.nullable().default(null),
    /** Its templates in GOV.UK Notify, one for each language. */
    messages: z.object({
      /** Of a bulky collection: booked, changed, cancelled, and some days before it. */
      bulkyBooked: template,
      bulkyChanged: template,
      bulkyCancelled: template,
      bulkyReminder: template,
      /** Of a payment: what was paid, and that what money was promised for isn't accepted. */
      receipt: template,
      notAccepted: template,
      savedAnswers: template,
      savedReminder: template,
      /** Of bin days: to start them, and each evening before. */
      reminders: z.object({ confirm: ways, reminder: ways }),
    }),
    /** Groups of its directory whose members may sign in as staff. */
    staff: z.object({ groups: z.array(z.string().min(1)).min(1) }),
  },
})

/** A council of this site. */
export type SiteCouncil = ReturnType<typeof define>
