import { addressLookupPolicy } from '@guildhall/address-lookup/policy'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { paymentPolicy } from '@guildhall/payments/policy'
import { pence } from '@guildhall/standards/pence'
import { z } from 'zod'
import { wasteServices } from './waste-services.ts'

/** Its templates in GOV.UK Notify, one for each language. */
const messages = z.object({ bookingConfirmed: z.object({ en: z.uuid(), cy: z.uuid() }) })

/** What may be decided: each pattern says it, with a default for almost everything. */
export const policySchemas = {
  addressLookup: addressLookupPolicy,
  binCollection: binCollectionPolicy,
  payments: paymentPolicy,
  messages,
}

/** What the council has decided. Your editor shows what else may be, and what each is by default. */
export const policies = {
  // A list of more addresses than this is narrowed first.
  addressLookup: { narrowOver: 30 },

  binCollection: {
    services: wasteServices,
    // When containers must be out on the day.
    putOutBy: '06:30',
    bulky: {
      // What is taken. `id` is kept with bookings, so it never changes; `price` is in pence.
      items: [
        { id: 'sofa', name: { en: 'Sofa', cy: 'Soffa' } },
        { id: 'mattress', name: { en: 'Mattress', cy: 'Matres' } },
        { id: 'table', name: { en: 'Table', cy: 'Bwrdd' } },
        {
          id: 'fridge',
          name: { en: 'Fridge or freezer', cy: 'Oergell neu rewgell' },
          hint: { en: 'Empty it first', cy: 'Gwagiwch hi yn gyntaf' },
          price: pence(2500),
        },
      ],
      maxItems: 5,
      pricing: { by: 'item', price: pence(1500), minimum: pence(3000) },
      // The days of the week on which the crew goes, Monday 1 to Sunday 7, and how many homes a day.
      weekdays: [2, 3, 4],
      capacityPerDay: 20,
      lookAheadDays: 28,
      // Until when a day can be booked.
      cutOff: { workingDaysBefore: 2, time: '14:00' },
      putOutBy: '06:30',
    },
  },

  payments: {
    // What residents read on their bank statement begins with it.
    descriptionPrefix: { en: 'Bulky waste', cy: 'Gwastraff swmpus' },
  },

  // Put your own templates’ ids in place: these are those of the stand-in.
  messages: {
    bookingConfirmed: {
      en: '3f6b1c84-2d5e-4a97-8c10-6e9f4b7d2a01',
      cy: '3f6b1c84-2d5e-4a97-8c10-6e9f4b7d2a02',
    },
  },
} satisfies {
  addressLookup: z.input<typeof addressLookupPolicy>
  binCollection: z.input<typeof binCollectionPolicy>
  payments: z.input<typeof paymentPolicy>
  messages: z.input<typeof messages>
}
