import type { Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BinCollectionTables } from '../database.ts'

serverOnly('bin-collection/claims')

/** One run of a journey at one council. */
export interface RunKey {
  readonly council: string
  readonly instance: string
}

/** What can be had by one run alone: the garden waste of a home, a reduction of this year. */
export interface ClaimKey {
  readonly kind: 'container' | 'garden' | 'reduction'
  readonly key: string
}

/** What is kept for one run while it pays. */
export interface Claim extends RunKey, ClaimKey {
  readonly state: 'held' | 'confirmed'
  readonly details: unknown
}

/**
 * Keeps things for one run of a journey until it has paid, each for one run alone.
 *
 * Asked again by the same run it renews its own, with what is now to be paid for.
 *
 * @param tx an open transaction; roll it back when something is taken, so that nothing is kept
 * @returns those that another run has
 */
export async function claim(
  tx: Executor,
  {
    council,
    instance,
    heldUntil,
    claims,
  }: RunKey & { heldUntil: string } & {
    claims: readonly (ClaimKey & { details: unknown })[]
  },
): Promise<readonly ClaimKey[]> {
  const tables = tx.tables<BinCollectionTables>()
  const taken: ClaimKey[] = []
  // In one order for everybody, so that two residents never wait for one another forever.
  const inOrder = [...claims].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  for (const { kind, key, details } of inOrder) {
    const values = { held_until: new Date(heldUntil), details: JSON.stringify(details) }
    const had = await tables
      .insertInto('bin_collection_claims')
      .values({ council, kind, key, instance, state: 'held', ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['council', 'kind', 'key'])
          .doUpdateSet(values)
          .where('bin_collection_claims.instance', '=', instance)
          .where('bin_collection_claims.state', '=', 'held'),
      )
      .returning('state')
      .executeTakeFirst()
    if (!had && !(await isOwn(tx, { council, kind, key, instance }))) taken.push({ kind, key })
  }
  return taken
}

/** What one run keeps, its rows locked to the end of the transaction. */
export async function claimsOf(
  tx: Executor,
  { council, instance }: RunKey,
): Promise<readonly Claim[]> {
  const rows = await tx
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_claims')
    .select(['kind', 'key', 'state', 'details'])
    .where('council', '=', council)
    .where('instance', '=', instance)
    .orderBy('kind')
    .orderBy('key')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ council, instance, ...row, kind: row.kind as ClaimKey['kind'] }))
}

/** Makes what one run keeps its own for good; says how much that was. */
export async function confirmClaims(tx: Executor, { council, instance }: RunKey): Promise<number> {
  const confirmed = await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_claims')
    .set({ state: 'confirmed' })
    .where('council', '=', council)
    .where('instance', '=', instance)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return Number(confirmed.numUpdatedRows)
}

/**
 * Frees what one run keeps. Cancel its payment first: it can still succeed after any timer.
 *
 * @returns whether anything was freed; what is confirmed stays
 */
export async function releaseClaims(tx: Executor, { council, instance }: RunKey): Promise<boolean> {
  const freed = await tx
    .tables<BinCollectionTables>()
    .deleteFrom('bin_collection_claims')
    .where('council', '=', council)
    .where('instance', '=', instance)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return freed.numDeletedRows > 0n
}

/** Frees one thing, whoever has it: a request is done, a booking is cancelled. */
export async function endClaims(
  tx: Executor,
  { council, instance, kind }: RunKey & Pick<ClaimKey, 'kind'>,
): Promise<void> {
  await tx
    .tables<BinCollectionTables>()
    .deleteFrom('bin_collection_claims')
    .where('council', '=', council)
    .where('instance', '=', instance)
    .where('kind', '=', kind)
    .execute()
}

/** Runs whose time to pay is up: look into each payment, then confirm or release. */
export async function expiredClaims(
  executor: Executor,
  { council, now }: { council: string; now: string },
): Promise<readonly RunKey[]> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_claims')
    .select(['council', 'instance'])
    .distinct()
    .where('council', '=', council)
    .where('state', '=', 'held')
    .where('held_until', '<=', new Date(now))
    .orderBy('instance')
    .execute()
  return rows
}

async function isOwn(tx: Executor, { council, kind, key, instance }: RunKey & ClaimKey) {
  const own = await tx
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_claims')
    .select('instance')
    .where('council', '=', council)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  return own?.instance === instance
}

function nameOf({ kind, key }: ClaimKey): string {
  return `${kind}/${key}`
}
