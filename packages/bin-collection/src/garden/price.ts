import { daysBetween, type PlainDate } from '@guildhall/standards/plain-date'
import { type PriceLine, priceLine } from '../price/price-lines.ts'
import type { GardenPayment, GardenPolicy } from './garden-policy.ts'
import type { Term } from './term.ts'

/** What is ordered, as far as its price goes. */
export interface GardenOrderToPrice {
  readonly task: 'join' | 'renew' | 'change'
  readonly policy: GardenPolicy
  readonly today: PlainDate
  readonly term: Term
  /** Bins in all. */
  readonly bins: number
  /** Bins that the subscription has already; of a change. */
  readonly had?: number
  /** Bins that have to be brought. */
  readonly newBins: number
  readonly pays: GardenPayment
}

const firstBin = { en: 'First garden bin', cy: 'Bin gardd cyntaf' }
const laterBin = { en: 'Another garden bin', cy: 'Bin gardd arall' }
const partOfTerm = {
  en: 'Garden bin for the rest of the term',
  cy: 'Bin gardd am weddill y tymor',
}
const newBin = { en: 'Bringing a new bin', cy: 'Danfon bin newydd' }
const byDebit = { en: 'Taken off for direct debit', cy: 'Gostyngiad am ddebyd uniongyrchol' }

/**
 * What an order costs, line by line with reasons; pure.
 *
 * A change costs only what is added: bins that are taken away are never paid back.
 *
 * @throws RangeError when no price holds yet on the day that counts
 */
export function gardenPrice(order: GardenOrderToPrice): readonly PriceLine[] {
  const { task, policy, today, term, bins, had = 0, newBins, pays } = order
  const added = task === 'change' ? Math.max(0, bins - had) : bins
  const isPart = task === 'change' || (task === 'join' && policy.joinsProRata && isLate(order))
  const forBins = isPart
    ? line('part', partOfTerm, proRataPrice(policy, today, term.ends), added)
    : wholeTerm(order)
  const fee = line('new-bin', newBin, policy.newBinFee, Math.min(newBins, added))
  const { discount } = policy.directDebit
  const due = forBins.reduce((sum, { amount }) => sum + amount, 0)
  const off = task !== 'change' && pays === 'direct-debit' ? Math.min(discount, due) : 0
  return [...forBins, ...fee, ...line('direct-debit', byDebit, -off, 1)]
}

/**
 * What one bin costs for the rest of a term: a minimum, and so much for each whole week to the end
 * but one.
 *
 * @throws RangeError when the council has no such price
 */
export function proRataPrice(
  { proRata }: Pick<GardenPolicy, 'proRata'>,
  today: PlainDate,
  ends: PlainDate,
): number {
  if (!proRata) {
    throw new RangeError(
      'There is no price for a part of a term. Give the garden policy a `proRata`, or set joinsProRata to false.',
    )
  }
  const weeks = Math.floor(daysBetween(today, ends) / 7)
  return proRata.minimum + proRata.weekly * Math.max(0, weeks - 1)
}

function wholeTerm({ policy, today, term, bins }: GardenOrderToPrice): readonly PriceLine[] {
  const day = policy.pricedOn === 'order-day' ? today : term.starts
  const price = [...policy.prices]
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .find(({ from }) => from <= day)
  if (!price) {
    throw new RangeError(
      `No price of garden waste holds on ${day}. Give the garden policy a price from that day on or before it.`,
    )
  }
  return [
    ...line('first-bin', firstBin, price.first, Math.min(1, bins)),
    ...line('later-bin', laterBin, price.later, bins - 1),
  ]
}

function isLate({ policy, term }: GardenOrderToPrice): boolean {
  return policy.term.by === 'season' && term.starts.slice(5) !== policy.term.from
}

function line(...[code, reason, each, quantity]: [string, typeof firstBin, number, number]) {
  return quantity > 0 && each !== 0 ? [priceLine(code, reason, each, quantity)] : []
}
