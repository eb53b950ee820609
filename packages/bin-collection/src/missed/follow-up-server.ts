import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import { Temporal } from 'temporal-polyfill'
import { unknownService } from '../collection.ts'
import type { FollowUpPages } from '../pages/missed-follow-up/follow-up.tsx'
import { mayFollowUp } from './follow-up.ts'
import type { MissedServer } from './missed-server.ts'
import { recordFollowUp, reportsOf } from './reports.ts'

serverOnly('bin-collection/follow-up-server')

/** How far back reports are shown, days. */
const DAYS_BACK = 60

type FollowUpServer<Context> = Pick<
  MissedServer<Context>,
  'council' | 'database' | 'policy' | 'calendar' | 'contact' | 'blockOf'
>

/** Binds the pages that follow up a report to their database and policy. */
export function followUpBindings<Context>(
  pages: FollowUpPages,
  server: FollowUpServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.which, {
      load: async (given: ServerContext<Context>) => ({
        reports: (await reportsFor(pages, server, given)).map(({ kind: _, ...shown }) => shown),
      }),
      async submit(given) {
        const reports = await reportsFor(pages, server, given)
        const facts = reports.find(({ reference }) => reference === given.value.report)
        return facts ? { facts } : { errors: [{ field: 'report', message: 'report.unknown' }] }
      },
    }),
    bindPage(pages.more, {
      load: ({ answers }: ServerContext<Context>) => ({
        kind: pages.which.factsOf(answers)?.kind ?? 'escalation',
      }),
    }),
    bindPage(pages.cannot, {
      load: ({ answers }: ServerContext<Context>) => pages.refusal(answers),
    }),
  ]
}

/**
 * Makes the journey's `submit` of a follow-up: recorded once for a report, whoever in the home sends
 * it.
 *
 * @throws SubmissionRefused from it when it isn't allowed any more, or somebody was first
 */
export function followUpSubmission<Context>(pages: FollowUpPages, server: FollowUpServer<Context>) {
  return async (
    given: ServerContext<Context> & { tx: Executor; reference: string },
  ): Promise<void> => {
    const { answers, context, tx, reference, clock } = given
    const gone = new SubmissionRefused(pages.which.path, [
      { field: 'report', message: 'report.told' },
    ])
    const chosen = pages.which.factsOf(answers)
    const reports = await reportsFor(pages, server, given, tx)
    const report = reports.find((one) => one.reference === chosen?.reference)
    if (!report?.decision.allowed || report.kind !== chosen?.kind) throw gone
    const recorded = await recordFollowUp(tx, {
      council: server.council(context),
      reference,
      report: report.reference,
      kind: report.kind,
      details: pages.more.answer(answers)?.details ?? '',
      recordedAt: clock().toString(),
    })
    if (recorded === 'already-recorded') throw gone
  }
}

async function reportsFor<Context>(
  pages: FollowUpPages,
  server: FollowUpServer<Context>,
  { context, answers, clock, signal }: ServerContext<Context>,
  within?: Executor,
) {
  const uprn = readUprn(pages.address(answers)?.uprn ?? '')
  if (!uprn) return []
  const block = await server.blockOf?.(context, { uprn, signal })
  const now = clock()
  const policy = server.policy(context)
  const reports = await reportsOf(within ?? server.database(context), {
    council: server.council(context),
    uprns: [uprn, ...(block === undefined ? [] : [block])],
    since: addDays(londonDate(now), -DAYS_BACK),
  })
  return reports.map((report) => ({
    reference: report.reference,
    kind: report.closed ? ('dispute' as const) : ('escalation' as const),
    service: (
      policy.services.find(({ id }) => id === report.service) ?? unknownService(report.service)
    ).name,
    reportedOn: londonDate(Temporal.Instant.from(report.reportedAt)),
    decision: mayFollowUp({
      report,
      policy: policy.missed,
      calendar: server.calendar(context),
      now,
      phone: server.contact(context).phone,
    }),
  }))
}
