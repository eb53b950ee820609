import type { Executor } from '@guildhall/database/database'
import { type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { claimsOf, confirmClaims, endClaims, type RunKey } from '../claims/claims.ts'
import type { BinCollectionTables } from '../database.ts'
import { priceLinesSchema } from '../price/price-lines.ts'
import type { OpenContainerRequest } from './containers.ts'
import { containerReasons } from './containers-policy.ts'

serverOnly('bin-collection/container-requests')

/** Schema of what is asked for, as it was promised and priced. */
export const containerOrderSchema = z.object({
  uprn: z.string(),
  container: z.string(),
  reason: z.enum(containerReasons),
  quantity: z.int().min(1),
  tasks: z.array(z.enum(['collect', 'deliver'])),
  dueBy: plainDateSchema,
  lines: priceLinesSchema,
})

/** What is asked for; see {@link containerOrderSchema}. */
export type ContainerOrder = z.output<typeof containerOrderSchema>

/** The open requests of one home, newest first. */
export async function openContainerRequests(
  executor: Executor,
  council: string,
  uprn: string,
): Promise<readonly OpenContainerRequest[]> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_container_requests')
    .select(['reference', 'container', 'due_by'])
    .where('council', '=', council)
    .where('uprn', '=', uprn)
    .where('status', '=', 'open')
    .orderBy('requested_at', 'desc')
    .execute()
  return rows.map(({ reference, container, due_by }) => ({
    reference,
    container,
    dueBy: due_by as PlainDate,
  }))
}

/**
 * Records what one run keeps as a request, exactly once: as it was promised when it was to be paid.
 *
 * @returns `not-held` when nothing is kept: then somebody paid for what they can't have, and staff
 *   must act
 */
export async function recordContainerRequest(
  tx: Executor,
  {
    council,
    instance,
    reference,
    requestedAt,
  }: RunKey & {
    reference: string
    /** ISO 8601 instant. */
    requestedAt: string
  },
): Promise<'recorded' | 'already-recorded' | 'not-held'> {
  const kept = (await claimsOf(tx, { council, instance })).find(({ kind }) => kind === 'container')
  if (!kept) return 'not-held'
  if (kept.state === 'confirmed') return 'already-recorded'
  const order = containerOrderSchema.parse(kept.details)
  await tx
    .tables<BinCollectionTables>()
    .insertInto('bin_collection_container_requests')
    .values({
      council,
      reference,
      instance,
      uprn: order.uprn,
      container: order.container,
      reason: order.reason,
      quantity: order.quantity,
      tasks: JSON.stringify(order.tasks),
      price_lines: JSON.stringify(order.lines),
      requested_at: new Date(requestedAt),
      due_by: order.dueBy,
      status: 'open',
    })
    .execute()
  await confirmClaims(tx, { council, instance })
  return 'recorded'
}

/** Closes a request, so that the home may ask again; false when none was open. */
export async function closeContainerRequest(
  tx: Executor,
  { council, reference, as }: { council: string; reference: string; as: 'done' | 'cancelled' },
): Promise<boolean> {
  const closed = await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_container_requests')
    .set({ status: as })
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('status', '=', 'open')
    .returning('instance')
    .executeTakeFirst()
  if (closed) await endClaims(tx, { council, instance: closed.instance, kind: 'container' })
  return closed !== undefined
}
