import type { Database } from '@guildhall/database/database'
import { addDays, type Clock, londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PaymentsTables } from './database.ts'
import { type PaymentMetrics, paymentMetrics } from './metrics.ts'
import { type MopUp, mopUp } from './mop-up.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { type Reconciliation, reconcile } from './reconcile.ts'
import { mopUpRefunds, type RefundMopUp, type RefundMopUpOptions } from './refund-mop-up.ts'
import type { PaymentHandlers } from './settle.ts'

serverOnly('payments/jobs')

const minute = 60_000

/** Hours after midnight before a day is reconciled: the provider's search has caught up by then. */
const reconcileAfterHours = 3

/** One council's payments at one provider, to be looked after. */
export interface PaymentJobs {
  provider: PaymentProvider
  handlers: PaymentHandlers
  onRefunded?: RefundMopUpOptions['onRefunded']
  /** Keeps a day's file, `reconciliationCsv`; should it throw, it is made again by the next run. */
  keepReconciliation?(result: Reconciliation): Promise<void>
}

/** What a run did; a part that was another machine's turn is absent. */
export interface PaymentJobsRun {
  council: string
  mopUp?: MopUp
  refunds?: RefundMopUp
  metrics?: PaymentMetrics
  reconciliation?: Reconciliation
}

/**
 * Takes a job's turn on one machine among many: true for one of them, by the database's own row.
 *
 * @param everyMs how long until the next turn; an infinite time lets the job run once
 */
export async function takeTurn(
  database: Database,
  turn: { council: string; job: string; everyMs: number; clock: Clock },
): Promise<boolean> {
  const now = turn.clock().epochMilliseconds
  const due = new Date(Number.isFinite(turn.everyMs) ? now - turn.everyMs : 0)
  const taken = await database
    .tables<PaymentsTables>()
    .insertInto('payments_jobs')
    .values({ council: turn.council, job: turn.job, began_at: new Date(now) })
    .onConflict((conflict) =>
      conflict
        .columns(['council', 'job'])
        .doUpdateSet({ began_at: new Date(now) })
        .where('payments_jobs.began_at', '<=', due),
    )
    .returning('job')
    .executeTakeFirst()
  return taken !== undefined
}

async function giveTurnBack(database: Database, council: string, job: string): Promise<void> {
  await database
    .tables<PaymentsTables>()
    .deleteFrom('payments_jobs')
    .where('council', '=', council)
    .where('job', '=', job)
    .execute()
}

async function reconcileYesterday(
  database: Database,
  jobs: PaymentJobs,
): Promise<Reconciliation | undefined> {
  const { provider, handlers, keepReconciliation } = jobs
  const { council, clock } = handlers
  if (provider.search === undefined || keepReconciliation === undefined) return undefined
  const settledAt = clock().subtract({ hours: reconcileAfterHours })
  const day: PlainDate = addDays(londonDate(settledAt), -1)
  const job = `reconciliation ${provider.name} ${day}`
  const everyMs = Number.POSITIVE_INFINITY
  if (!(await takeTurn(database, { council, job, everyMs, clock }))) return undefined
  try {
    const result = await reconcile(database, provider, { council, day })
    await keepReconciliation(result)
    return result
  } catch (error) {
    await giveTurnBack(database, council, job)
    throw error
  }
}

/**
 * Does what is due: the mop-up every 30 minutes, and once a day yesterday's reconciliation.
 *
 * Call it every minute or so on every machine: each job is done by one of them. A machine that is lost
 * halfway takes at most one turn with it; no payment is lost, since each is claimed on its own.
 */
export async function runPaymentJobs(
  database: Database,
  jobs: PaymentJobs,
): Promise<PaymentJobsRun> {
  const { provider, handlers, onRefunded } = jobs
  const { council, clock } = handlers
  const run: PaymentJobsRun = { council }
  const job = `mop-up ${provider.name}`
  if (await takeTurn(database, { council, job, everyMs: 30 * minute, clock })) {
    run.mopUp = await mopUp(database, provider, handlers)
    run.refunds = await mopUpRefunds(database, provider, {
      council,
      clock,
      ...(onRefunded && { onRefunded }),
    })
    run.metrics = await paymentMetrics(database, { council, clock })
  }
  const reconciliation = await reconcileYesterday(database, jobs)
  if (reconciliation) run.reconciliation = reconciliation
  return run
}
