import { type PriceLine, priceLine, totalOf } from '../price/price-lines.ts'
import type { BulkyItem, BulkyPolicy } from './bulky-policy.ts'
import { reducedLines } from './reductions.ts'

/** How many of each item, by item id. */
export type Quantities = Readonly<Record<string, number>>

/** One chosen item and how many of it. */
export interface ChosenItem {
  readonly item: BulkyItem
  readonly quantity: number
}

/** The items with a quantity above zero, in the policy's order; ids that it doesn't know are left out. */
export function chosenItems(quantities: Quantities, policy: BulkyPolicy): readonly ChosenItem[] {
  return policy.items.flatMap((item) => {
    const quantity = Object.hasOwn(quantities, item.id) ? (quantities[item.id] ?? 0) : 0
    return quantity > 0 ? [{ item, quantity }] : []
  })
}

/** How many items these count as, against the limit and in bands. */
export function pointsOf(chosen: readonly ChosenItem[]): number {
  return chosen.reduce((sum, { item, quantity }) => sum + item.points * quantity, 0)
}

/**
 * What a booking costs, line by line with reasons; pure.
 *
 * The page, the payment, the receipt and a refund all read these lines, so that they agree to the
 * penny. No items, no lines.
 *
 * @param reductions ids of those that this booking has; see `reductionsFor`
 * @throws RangeError when the items are more than the policy's highest band; check the limit first
 */
export function priceLines(
  quantities: Quantities,
  policy: BulkyPolicy,
  reductions: readonly string[] = [],
): readonly PriceLine[] {
  const chosen = chosenItems(quantities, policy)
  if (chosen.length === 0) return []
  const lines = [...baseLines(chosen, policy), ...surchargeLines(chosen, policy)]
  return reducedLines(lines, policy, reductions)
}

const bookingReason = { en: 'Bulky waste collection', cy: 'Casgliad gwastraff swmpus' }

function baseLines(chosen: readonly ChosenItem[], { pricing }: BulkyPolicy): readonly PriceLine[] {
  switch (pricing.by) {
    case 'booking':
      return [priceLine('booking', bookingReason, pricing.price)]
    case 'band': {
      const points = pointsOf(chosen)
      const band = [...pricing.bands]
        .sort((a, b) => a.upTo - b.upTo)
        .find(({ upTo }) => points <= upTo)
      if (!band) {
        throw new RangeError(
          `${points} items are more than the highest price band takes. Hold the items to maxItems first.`,
        )
      }
      const reason = {
        en: `${bookingReason.en}, up to ${band.upTo} items`,
        cy: `${bookingReason.cy}, hyd at ${band.upTo} eitem`,
      }
      return [priceLine('band', reason, band.price)]
    }
    case 'points': {
      const lines = chosen.map(({ item, quantity }) =>
        priceLine(`item:${item.id}`, item.name, item.points * pricing.price, quantity),
      )
      return [...lines, ...toMinimum(lines, pricing.minimum)]
    }
    case 'item': {
      const lines = chosen.map(({ item, quantity }) =>
        priceLine(`item:${item.id}`, item.name, item.price ?? pricing.price, quantity),
      )
      return [...lines, ...toMinimum(lines, pricing.minimum)]
    }
  }
}

function toMinimum(lines: readonly PriceLine[], minimum: number): readonly PriceLine[] {
  const short = minimum - totalOf(lines)
  const reason = { en: 'To reach the minimum charge', cy: 'I gyrraedd yr isafswm' }
  return short > 0 ? [priceLine('minimum', reason, short)] : []
}

function surchargeLines(
  chosen: readonly ChosenItem[],
  { surcharges }: BulkyPolicy,
): readonly PriceLine[] {
  return surcharges.flatMap(({ id, reason, price, per }) => {
    const count = chosen
      .filter(({ item }) => item.surcharges.includes(id))
      .reduce((sum, { quantity }) => sum + quantity, 0)
    if (count === 0) return []
    return [priceLine(`surcharge:${id}`, reason, price, per === 'item' ? count : 1)]
  })
}
