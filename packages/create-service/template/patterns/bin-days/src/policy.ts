import { addressLookupPolicy } from '@guildhall/address-lookup/policy'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import type { z } from 'zod'
import { wasteServices } from './waste-services.ts'

/** What may be decided: each pattern says it, with a default for almost everything. */
export const policySchemas = {
  addressLookup: addressLookupPolicy,
  binCollection: binCollectionPolicy,
}

/** What the council has decided. Your editor shows what else may be, and what each is by default. */
export const policies = {
  // A list of more addresses than this is narrowed first.
  addressLookup: { narrowOver: 30 },

  binCollection: {
    services: wasteServices,
    // When containers must be out on the day.
    putOutBy: '06:30',
    calendar: {
      // When the reminder of a calendar sounds on the evening before; null for none.
      alarmAt: '18:00',
    },
  },
} satisfies {
  addressLookup: z.input<typeof addressLookupPolicy>
  binCollection: z.input<typeof binCollectionPolicy>
}
