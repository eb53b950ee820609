import { pence } from '@guildhall/standards/pence'
import type { PlainDate } from '@guildhall/standards/plain-date'
import type { Private } from '@guildhall/standards/private-fact'
import { type PriceLine, priceLine, totalOf } from '../price/price-lines.ts'
import type { BulkyPolicy } from './bulky-policy.ts'

/**
 * The reductions that a booking has, by id; pure.
 *
 * Several may hold; each takes from what the ones before it left. One that a home has once a year
 * isn't given to an address that was typed in, since nobody could tell whether it had been used.
 *
 * @param facts.onBenefit a private fact: it shows in no log or event, only in the price
 * @param facts.used keys of those that were used, as {@link reductionKey} makes them
 */
export function reductionsFor(
  { reductions }: Pick<BulkyPolicy, 'reductions'>,
  facts: {
    onBenefit: Private<boolean>
    uprn: string | undefined
    today: PlainDate
    used: ReadonlySet<string>
  },
): readonly string[] {
  const { uprn, today, used } = facts
  const onBenefit = facts.onBenefit.reveal('to price a bulky collection')
  return reductions
    .filter((reduction) => {
      if (reduction.who === 'on-a-benefit' && !onBenefit) return false
      if (reduction.oncePerYearFrom === null) return true
      return uprn !== undefined && !used.has(reductionKey(reduction, uprn, today))
    })
    .map(({ id }) => id)
}

/** What a home can have once: this reduction in the year that a day is in. */
export function reductionKey(
  { id, oncePerYearFrom }: BulkyPolicy['reductions'][number],
  uprn: string,
  today: PlainDate,
): string {
  const year = Number(today.slice(0, 4))
  const first = oncePerYearFrom ?? '01-01'
  return `${uprn}/${id}/${today.slice(5) < first ? year - 1 : year}`
}

/** Lines with what is taken off them at the end, never more than there is. */
export function reducedLines(
  lines: readonly PriceLine[],
  policy: Pick<BulkyPolicy, 'reductions'>,
  ids: readonly string[],
): readonly PriceLine[] {
  const reduced = [...lines]
  for (const { id, reason, takes } of policy.reductions) {
    if (!ids.includes(id)) continue
    const left = totalOf(reduced)
    const off =
      takes.by === 'percent'
        ? Math.round((left * takes.percent) / 100)
        : Math.min(left, dearest(lines, takes.count))
    if (off > 0) reduced.push(priceLine(`reduction:${id}`, reason, -off))
  }
  return reduced
}

/** What the dearest so many items cost; where items have no price of their own, all there is. */
function dearest(lines: readonly PriceLine[], count: number): number {
  const items = lines.filter(({ code }) => code.startsWith('item:'))
  if (items.length === 0) return totalOf(lines)
  const each = items.flatMap((line) => Array.from({ length: line.quantity }, () => line.each))
  const free = each.sort((a, b) => b - a).slice(0, count)
  const sum = free.reduce((total, price) => total + price, 0)
  // With every item free there is no minimum left to reach.
  return free.length === each.length ? pence(sum) + amountOf(lines, 'minimum') : sum
}

function amountOf(lines: readonly PriceLine[], wanted: string): number {
  return lines.find(({ code }) => code === wanted)?.amount ?? 0
}
