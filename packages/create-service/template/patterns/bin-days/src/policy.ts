import { addressLookupPolicy } from '@guildhall/address-lookup/policy'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import type { z } from 'zod'

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
    // Your services in the order in which they are listed. `sourceNames` is what your waste system
    // calls each, exactly as it spells it; `id` is kept with reports, so it never changes.
    services: [
      {
        id: 'rubbish',
        name: { en: 'Rubbish', cy: 'Sbwriel' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2f3133',
          lidColour: '#2f3133',
          words: { en: 'Black bin', cy: 'Bin du' },
        },
        sourceNames: ['Rubbish'],
      },
      {
        id: 'recycling',
        name: { en: 'Recycling', cy: 'Ailgylchu' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2f3133',
          lidColour: '#1d70b8',
          words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
        },
        sourceNames: ['Recycling'],
      },
      {
        id: 'food',
        name: { en: 'Food waste', cy: 'Gwastraff bwyd' },
        container: {
          kind: 'kerbside-caddy',
          bodyColour: '#6b4226',
          lidColour: '#6b4226',
          words: { en: 'Brown caddy', cy: 'Cadi brown' },
        },
        sourceNames: ['Food waste'],
      },
      {
        id: 'garden',
        name: { en: 'Garden waste', cy: 'Gwastraff gardd' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2e7d32',
          lidColour: '#2e7d32',
          words: { en: 'Green bin', cy: 'Bin gwyrdd' },
        },
        sourceNames: ['Garden waste'],
      },
    ],
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
