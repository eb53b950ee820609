import type { Executor } from '@guildhall/database/database'
import { type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { claimsOf, endClaims, type RunKey } from '../claims/claims.ts'
import type { BinCollectionTables } from '../database.ts'
import { priceLinesSchema } from '../price/price-lines.ts'
import { gardenTasks, type Subscription } from './garden.ts'

serverOnly('bin-collection/subscriptions')

/** Schema of an order, as it was decided and priced. */
export const gardenOrderSchema = z.object({
  task: z.enum(gardenTasks),
  uprn: z.string(),
  /** Reference of the subscription; left out of a join, whose own reference it becomes. */
  subscription: z.string().optional(),
  /** Last day of the subscription as it was, so that no term is added twice. */
  had: z.optional(plainDateSchema),
  starts: plainDateSchema,
  ends: plainDateSchema,
  bins: z.int().min(1),
  newBins: z.int().min(0),
  pays: z.enum(['card', 'direct-debit']),
  lines: priceLinesSchema,
})

/** An order; see {@link gardenOrderSchema}. */
export type GardenOrder = z.output<typeof gardenOrderSchema>

/** A home's latest subscription that wasn't ended, as a private fact: it says who lives how. */
export async function findSubscription(
  executor: Executor,
  { council, uprn }: { council: string; uprn: string },
): Promise<Private<Subscription | undefined>> {
  const row = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_subscriptions')
    .select(['reference', 'starts', 'ends', 'bins', 'pays'])
    .where('council', '=', council)
    .where('uprn', '=', uprn)
    .where('state', '=', 'active')
    .orderBy('ends', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Private.of(row && { ...row, starts: row.starts as PlainDate, ends: row.ends as PlainDate })
}

/**
 * Records what one run keeps as an order, exactly once, as it was priced: the subscription begins,
 * gets its next term, its number of bins, or ends.
 *
 * @returns `not-held` when nothing is kept: then somebody paid for what they can't have, and staff
 *   must act
 */
export async function recordGardenOrder(
  tx: Executor,
  {
    council,
    instance,
    reference,
    orderedAt,
  }: RunKey & {
    reference: string
    /** ISO 8601 instant. */
    orderedAt: string
  },
): Promise<'recorded' | 'already-recorded' | 'not-held'> {
  const kept = (await claimsOf(tx, { council, instance })).find(({ kind }) => kind === 'garden')
  if (!kept) {
    const before = await tx
      .tables<BinCollectionTables>()
      .selectFrom('bin_collection_subscription_orders')
      .select('reference')
      .where('council', '=', council)
      .where('reference', '=', reference)
      .executeTakeFirst()
    return before ? 'already-recorded' : 'not-held'
  }
  const order = gardenOrderSchema.parse(kept.details)
  const subscription = order.subscription ?? reference
  await apply(tx, council, subscription, order)
  await tx
    .tables<BinCollectionTables>()
    .insertInto('bin_collection_subscription_orders')
    .values({
      council,
      reference,
      subscription,
      task: order.task,
      bins: order.bins,
      new_bins: order.newBins,
      price_lines: JSON.stringify(order.lines),
      ordered_at: new Date(orderedAt),
    })
    .execute()
  await endClaims(tx, { council, instance, kind: 'garden' })
  return 'recorded'
}

async function apply(tx: Executor, council: string, reference: string, order: GardenOrder) {
  const tables = tx.tables<BinCollectionTables>()
  if (order.task === 'join') {
    await tables
      .insertInto('bin_collection_subscriptions')
      .values({
        council,
        reference,
        uprn: order.uprn,
        starts: order.starts,
        ends: order.ends,
        bins: order.bins,
        pays: order.pays,
        state: 'active',
      })
      .execute()
    return
  }
  const changed = await tables
    .updateTable('bin_collection_subscriptions')
    .set(
      order.task === 'cancel'
        ? { state: 'cancelled' }
        : {
            bins: order.bins,
            ...(order.task === 'renew' && { ends: order.ends, pays: order.pays }),
          },
    )
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('state', '=', 'active')
    .where('ends', '=', order.had ?? order.ends)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) {
    throw new Error(
      `Order ${order.task} of subscription ${reference} no longer fits it: it was changed or ended meanwhile. ` +
        'Staff: look at the subscription, and refund what was paid for this order.',
    )
  }
}

/** Bins that an order has the crew bring; undefined where there is no such order. */
export async function binsToBring(
  executor: Executor,
  { council, reference }: { council: string; reference: string },
): Promise<number | undefined> {
  const order = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_subscription_orders')
    .select('new_bins')
    .where('council', '=', council)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return order?.new_bins
}
