import type { Executor } from '@guildhall/database/database'
import { londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Selectable } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { BinCollectionTables } from '../database.ts'
import { type Assistance, type AssistedPolicy, approvedDays } from './assisted.ts'

serverOnly('bin-collection/assisted-requests')

/** What a resident asks for; never outside of a {@link Private}. */
export interface AssistedRequest {
  readonly uprn: string
  /** Id of the reason. */
  readonly reason: string
  readonly details: string
  /** Where the containers are. */
  readonly location: string
  /** For how long; null for no end. */
  readonly months: number | null
}

/** A request as staff see it. */
export interface StoredRequest extends AssistedRequest {
  readonly reference: string
  /** ISO 8601 instant. */
  readonly requestedAt: string
  readonly state: 'requested' | 'approved' | 'refused' | 'ended'
  readonly because?: string
  readonly reviewOn?: PlainDate
  readonly endsOn?: PlainDate
}

type Row = Selectable<BinCollectionTables['bin_collection_assisted']>

/** The help that a home has, as a private fact; undefined inside where it has none. */
export async function assistanceAt(
  executor: Executor,
  { council, uprn, today }: { council: string; uprn: string; today: PlainDate },
): Promise<Private<Assistance | undefined>> {
  const row = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_assisted')
    .selectAll()
    .where('council', '=', council)
    .where('uprn', '=', uprn)
    .where('state', '=', 'approved')
    .where((has) => has.or([has('ends_on', 'is', null), has('ends_on', '>=', today)]))
    .executeTakeFirst()
  return Private.of(
    row && {
      reference: row.reference,
      ...(row.ends_on !== null && { endsOn: row.ends_on as PlainDate }),
      ...(row.review_on !== null && { reviewOn: row.review_on as PlainDate }),
    },
  )
}

/** Records a request, once for its reference; whether the home has help already is for staff to see. */
export async function recordAssistedRequest(
  tx: Executor,
  given: { council: string; reference: string; requestedAt: string },
  request: Private<AssistedRequest>,
): Promise<'recorded' | 'already-recorded'> {
  const { council, reference, requestedAt } = given
  const { uprn, reason, details, location, months } = request.reveal('to record it for staff')
  const recorded = await tx
    .tables<BinCollectionTables>()
    .insertInto('bin_collection_assisted')
    .values({
      council,
      reference,
      uprn,
      reason,
      details,
      location,
      months,
      requested_at: new Date(requestedAt),
      state: 'requested',
    })
    .onConflict((conflict) => conflict.columns(['council', 'reference']).doNothing())
    .returning('reference')
    .executeTakeFirst()
  return recorded ? 'recorded' : 'already-recorded'
}

/**
 * Decides a request, exactly once.
 *
 * @param decision a refusal says why, as the resident is told
 * @returns undefined when there is none to decide: a colleague was first
 */
export async function decideAssisted(
  tx: Executor,
  {
    council,
    reference,
    at,
    policy,
  }: {
    council: string
    reference: string
    /** ISO 8601 instant. */
    at: string
    policy: AssistedPolicy
  },
  decision: { approve: true } | { approve: false; because: string },
): Promise<Private<StoredRequest> | undefined> {
  const tables = tx.tables<BinCollectionTables>()
  const waiting = await tables
    .selectFrom('bin_collection_assisted')
    .select(['months', 'uprn'])
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('state', '=', 'requested')
    .forUpdate()
    .executeTakeFirst()
  if (!waiting) return undefined
  if (decision.approve) {
    // What is approved now takes the place of what the home had.
    await tables
      .updateTable('bin_collection_assisted')
      .set({ state: 'ended' })
      .where('council', '=', council)
      .where('uprn', '=', waiting.uprn)
      .where('state', '=', 'approved')
      .execute()
  }
  const days = approvedDays(waiting.months, londonDate(Temporal.Instant.from(at)), policy)
  const row = await tables
    .updateTable('bin_collection_assisted')
    .set(
      decision.approve
        ? {
            state: 'approved',
            decided_at: new Date(at),
            review_on: days.reviewOn,
            ends_on: days.endsOn,
          }
        : { state: 'refused', decided_at: new Date(at), decided_because: decision.because },
    )
    .where('council', '=', council)
    .where('reference', '=', reference)
    .returningAll()
    .executeTakeFirstOrThrow()
  return Private.of(stored(row))
}

/** Requests that wait for a decision, oldest first; for staff who are signed in. */
export async function requestsToDecide(
  executor: Executor,
  council: string,
): Promise<Private<readonly StoredRequest[]>> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_assisted')
    .selectAll()
    .where('council', '=', council)
    .where('state', '=', 'requested')
    .orderBy('requested_at')
    .orderBy('reference')
    .execute()
  return Private.of(rows.map(stored))
}

/** Help that is due to be looked at again by a day, soonest first; for staff who are signed in. */
export async function reviewsDue(
  executor: Executor,
  { council, today }: { council: string; today: PlainDate },
): Promise<Private<readonly StoredRequest[]>> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_assisted')
    .selectAll()
    .where('council', '=', council)
    .where('state', '=', 'approved')
    .where('review_on', '<=', today)
    .orderBy('review_on')
    .orderBy('reference')
    .execute()
  return Private.of(rows.map(stored))
}

/**
 * Looks at help again once its review is due: it goes on as if it were approved now, or ends.
 *
 * @returns undefined when no such review is due any more: a colleague was first
 */
export async function reviewAssisted(
  tx: Executor,
  {
    council,
    reference,
    at,
    policy,
  }: {
    council: string
    reference: string
    /** ISO 8601 instant. */
    at: string
    policy: AssistedPolicy
  },
  outcome: 'goes-on' | 'ends',
): Promise<Private<StoredRequest> | undefined> {
  const tables = tx.tables<BinCollectionTables>()
  const today = londonDate(Temporal.Instant.from(at))
  const row = await tables
    .selectFrom('bin_collection_assisted')
    .select('months')
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('state', '=', 'approved')
    .where('review_on', '<=', today)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const days = approvedDays(row.months, today, policy)
  const reviewed = await tables
    .updateTable('bin_collection_assisted')
    .set(
      outcome === 'goes-on'
        ? { decided_at: new Date(at), review_on: days.reviewOn, ends_on: days.endsOn }
        : { decided_at: new Date(at), state: 'ended', ends_on: today },
    )
    .where('council', '=', council)
    .where('reference', '=', reference)
    .returningAll()
    .executeTakeFirstOrThrow()
  return Private.of(stored(reviewed))
}

/**
 * Erases a request and the help that came of it, as a resident may ask: the crew no longer fetches
 * their containers, since nothing is kept that says where.
 *
 * @returns whether there was one
 */
export async function eraseAssisted(
  tx: Executor,
  { council, reference }: { council: string; reference: string },
): Promise<boolean> {
  const erased = await tx
    .tables<BinCollectionTables>()
    .deleteFrom('bin_collection_assisted')
    .where('council', '=', council)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return erased.numDeletedRows > 0n
}

function stored(row: Row): StoredRequest {
  return {
    reference: row.reference,
    uprn: row.uprn,
    reason: row.reason,
    details: row.details,
    location: row.location,
    months: row.months,
    requestedAt: row.requested_at.toISOString(),
    state: row.state,
    ...(row.decided_because !== null && { because: row.decided_because }),
    ...(row.review_on !== null && { reviewOn: row.review_on as PlainDate }),
    ...(row.ends_on !== null && { endsOn: row.ends_on as PlainDate }),
  }
}
