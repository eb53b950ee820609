import { gardenPolicySchema } from '../src/garden/garden-policy.ts'

/** Prices that the tests' councils share. */
export const gardenPrices = [
  { from: '2025-01-01', first: 5000, later: 4000 },
  { from: '2027-04-01', first: 5800, later: 4800 },
]

/** Councils whose garden waste differs in every rule; none is named in code. */
export const gardenPolicies = {
  rolling: gardenPolicySchema.parse({
    prices: gardenPrices,
    renewalOpens: { by: 'days-before-end', days: 42 },
    proRata: { minimum: 2000, weekly: 75 },
    newBinFee: 3000,
    payBy: ['card', 'direct-debit'],
    directDebit: { discount: 500 },
  }),
  hasty: gardenPolicySchema.parse({
    prices: gardenPrices,
    renewalOpens: { by: 'days-before-end', days: 30 },
    renewalDaysAfterEnd: 0,
    cancelOnline: false,
    pricedOn: 'order-day',
  }),
  seasonal: gardenPolicySchema.parse({
    prices: gardenPrices,
    term: { by: 'season', from: '04-01', last: '11-28' },
    renewalOpens: { by: 'day-of-year', day: '02-01' },
    renewalDaysAfterEnd: 90,
    joinsProRata: true,
    proRata: { minimum: 1500, weekly: 100 },
  }),
  yearly: gardenPolicySchema.parse({
    prices: gardenPrices,
    term: { by: 'season', from: '10-01', last: '09-28' },
    renewalOpens: { by: 'days-before-end', days: 48 },
    mostBins: 2,
  }),
}
