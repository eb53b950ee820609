import type { BinCollectionPolicyInput } from '@guildhall/bin-collection/policy'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'

type Policy = Pick<BinCollectionPolicyInput, 'garden' | 'assisted'>

/** What Dyffryn Gwern decides about help and garden waste: a season that is the same for everybody, at one price. */
export const orders = {
  garden: {
    term: { by: 'season', from: '03-01', last: '11-28' },
    prices: [{ from: plainDate('2026-03-01'), first: pence(4000), later: pence(4000) }],
    mostBins: 3,
    payBy: ['card', 'direct-debit'],
    directDebit: { discount: pence(200) },
    renewalOpens: { by: 'day-of-year', day: '01-15' },
  },
  assisted: { noEnd: false, decideWithinWorkingDays: 5 },
} satisfies Policy
