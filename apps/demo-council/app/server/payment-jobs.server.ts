import { expiredHolds } from '@guildhall/bin-collection/bulky-server'
import { expiredClaims } from '@guildhall/bin-collection/containers-server'
import { endHold } from '@guildhall/payments/holds'
import { runPaymentJobs } from '@guildhall/payments/jobs'
import { linkOpenUntil } from '@guildhall/payments/links'
import { type PaymentProvider, PaymentProviderError } from '@guildhall/payments/provider'
import type { CouncilServices } from './council-services.server.ts'
import { keepReconciliation, noteProblem } from './payment-notes.server.ts'

type Council = Pick<CouncilServices, 'council' | 'database' | 'payments' | 'clock'>

/**
 * Looks after a council's payments: settles those that nobody came back from, compares yesterday's
 * with the provider, and gives back what was kept for someone whose time to pay is up.
 */
export async function lookAfterPayments(services: Council): Promise<void> {
  const { council, payments } = services
  for (const provider of [payments.provider, payments.manual]) {
    await unlessAway(council.slug, provider.name, () => look(services, provider))
  }
  await endExpiredHolds(services)
}

async function look({ council, database, payments, clock }: Council, provider: PaymentProvider) {
  const { mopUp, refunds, reconciliation } = await runPaymentJobs(database, {
    provider,
    handlers: payments.handlers,
    keepReconciliation: (result) => keepReconciliation(database, result),
  })
  for (const { paymentId, problem } of mopUp?.problems ?? []) {
    await noteProblem(database, { council: council.slug, paymentId, problem, clock })
    console.error(`payment ${paymentId} needs a look: ${problem}`)
  }
  for (const { refundId, problem } of refunds?.problems ?? []) {
    console.error(`refund ${refundId} needs a look: ${problem}`)
  }
  if (reconciliation && reconciliation.mismatches > 0) {
    const { day, mismatches } = reconciliation
    console.error(`${council.slug}: ${mismatches} payments of ${day} don’t agree`)
  }
}

/** A hold ends when its payment is seen to be dead; never while a link for it still works. */
async function endExpiredHolds({ council, database, payments, clock }: Council) {
  const of = { council: council.slug, now: clock().toString() }
  const expired = [...(await expiredHolds(database, of)), ...(await expiredClaims(database, of))]
  for (const subject of new Set(expired.map(({ instance }) => instance))) {
    if (await linkOpenUntil(database, { council: council.slug, subject, clock })) continue
    await unlessAway(council.slug, 'a hold', () =>
      endHold(database, payments.provider, subject, payments),
    )
  }
}

/** A provider that can’t say is asked again in a minute; meanwhile the rest goes on. */
async function unlessAway(council: string, what: string, work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    console.error(`${council}: ${what} could not be looked after: ${error.problem.kind}`)
  }
}
