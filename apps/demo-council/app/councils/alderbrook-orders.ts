import type { BinCollectionPolicyInput } from '@guildhall/bin-collection/policy'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'

type Policy = Pick<BinCollectionPolicyInput, 'containers' | 'garden' | 'assisted'>

/** What Alderbrook decides about containers, help and garden waste: a year from the first day, paid by card. */
export const orders = {
  containers: {
    kinds: [
      {
        id: 'rubbish-180',
        name: { en: 'Rubbish bin', cy: 'Bin sbwriel' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2f3133',
          lidColour: '#2f3133',
          words: { en: 'Black bin', cy: 'Bin du' },
        },
        limit: 1,
        largeHousehold: { people: 6, limit: 2 },
        prices: { new: pence(4500), missing: pence(4500), extra: pence(4500) },
      },
      {
        id: 'recycling-240',
        name: { en: 'Recycling bin', cy: 'Bin ailgylchu' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2f3133',
          lidColour: '#1d70b8',
          words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
        },
        limit: 2,
      },
      {
        id: 'food-caddy',
        name: { en: 'Food caddy', cy: 'Cadi bwyd' },
        container: {
          kind: 'kerbside-caddy',
          bodyColour: '#6b4226',
          lidColour: '#6b4226',
          words: { en: 'Brown caddy', cy: 'Cadi brown' },
        },
        reasons: ['new', 'damaged', 'missing'],
      },
    ],
    deliverWithinWorkingDays: 10,
  },
  garden: {
    term: { by: 'months', months: 12 },
    prices: [
      { from: plainDate('2026-04-01'), first: pence(5500), later: pence(4500) },
      { from: plainDate('2027-04-01'), first: pence(5800), later: pence(4800) },
    ],
    mostBins: 4,
    newBinFee: pence(3000),
    proRata: { minimum: pence(2000), weekly: pence(75) },
  },
  assisted: {},
} satisfies Policy
