import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { Temporal } from 'temporal-polyfill'
import type { MissedPages, WhichServiceData } from '../pages/missed.tsx'
import type { TroubleData, TroubleState } from '../pages/trouble.tsx'
import { type BinCollectionServer, lookUp } from '../server.ts'
import { type MissedOption, missedOptions, returnBy } from './missed.ts'
import { openReports, recordReport } from './reports.ts'

export { followUpBindings, followUpSubmission } from './follow-up-server.ts'
export {
  closeReport,
  type NewReport,
  openReports,
  type Report,
  recordFollowUp,
  recordReport,
  reportsOf,
} from './reports.ts'

serverOnly('bin-collection/missed-server')

/** How far ahead is asked, days, so that a refusal can name the next collection. */
const DAYS_AHEAD = 28

/** What missed collections need of the app. */
export interface MissedServer<Context> extends BinCollectionServer<Context> {
  /**
   * The block that a home shares its communal containers with, such as its parent UPRN; a report of
   * one is everybody's. Left out, or undefined, a home is on its own.
   */
  blockOf?(
    context: Context,
    home: { uprn: string; signal: AbortSignal },
  ): Promise<string | undefined>
}

type Options =
  | { state: 'ok'; uprn: string; block: string | undefined; options: readonly MissedOption[] }
  | { state: TroubleState }

/** Binds the pages of a missed collection to their source, database and policy. */
export function missedBindings<Context>(
  pages: MissedPages,
  server: MissedServer<Context>,
): readonly PageBinding<Context>[] {
  async function find(given: ServerContext<Context>): Promise<Options> {
    const { context, answers, clock } = given
    const found = await lookUp(server, given, pages.address(answers), DAYS_AHEAD)
    if (found.state !== 'ok') return found
    const { uprn, schedule } = found
    const block = await server.blockOf?.(context, { uprn, signal: given.signal })
    const [database, council] = [server.database(context), server.council(context)]
    const ofBlock = block === undefined ? [] : await openReports(database, council, block)
    const isShared = new Set(
      schedule.services
        .filter(({ service }) => isCommunal(service))
        .map(({ service }) => service.id),
    )
    const options = missedOptions({
      services: schedule.services,
      policy: server.policy(context).missed,
      calendar: server.calendar(context),
      now: clock(),
      openReports: [
        ...(await openReports(database, council, uprn)),
        ...ofBlock.filter(({ service }) => isShared.has(service)),
      ],
      contact: server.contact(context),
    })
    return { state: 'ok', uprn, block, options }
  }

  return [
    bindPage(pages.whichService, {
      async load(given: ServerContext<Context>): Promise<WhichServiceData | TroubleData> {
        const found = await find(given)
        return found.state === 'ok'
          ? { state: 'options', options: found.options }
          : { state: found.state, contact: server.contact(given.context) }
      },
      async submit(given) {
        const found = await find(given)
        if (found.state !== 'ok') return { errors: [{ field: 'service', message: 'service.down' }] }
        const option = found.options.find(({ service }) => service.id === given.value.service)
        if (!option) return { errors: [{ field: 'service', message: 'service.unknown' }] }
        const { service, collection, decision } = option
        const days = collection && {
          originalDate: collection.originalDate,
          date: collection.date,
        }
        const policy = server.policy(given.context).missed
        const today = londonDate(given.clock())
        const promised = returnBy(today, policy, server.calendar(given.context))
        const { block } = found
        return {
          facts: {
            uprn: found.uprn,
            service,
            decision,
            ...(days && { collection: days }),
            ...(block !== undefined && isCommunal(service) && { place: block }),
            ...(decision.allowed && { returnBy: promised }),
            ...(collection?.status === 'completed' &&
              policy.completed === 'dispute' && { disputes: true }),
          },
        }
      },
    }),
    bindPage(pages.cannotReport, {
      load({ answers }: ServerContext<Context>) {
        const decision = pages.answer(answers)?.decision
        return decision && !decision.allowed ? decision : null
      },
    }),
    bindPage(pages.confirmation, {
      load: ({ answers }: ServerContext<Context>) => ({
        returnBy: pages.answer(answers)?.returnBy ?? null,
      }),
    }),
  ]
}

/** Whether everybody in a block puts their waste into the same container. */
function isCommunal({ container }: Pick<MissedOption, 'service'>['service']): boolean {
  return container.kind === 'communal-bin'
}

/**
 * Makes the journey's `submit` of a missed collection: it records the report with the submission.
 *
 * @throws SubmissionRefused from it when time ran out or somebody else reported it meanwhile
 */
export function missedSubmission<Context>(
  pages: MissedPages,
  server: Pick<BinCollectionServer<Context>, 'council' | 'policy'>,
) {
  return async ({
    context,
    answers,
    clock,
    tx,
    reference,
  }: ServerContext<Context> & { tx: Executor; reference: string }): Promise<void> => {
    const closed = new SubmissionRefused(pages.whichService.path, [
      { field: 'service', message: 'service.closed' },
    ])
    const answer = pages.answer(answers)
    if (!answer?.decision.allowed || !answer.collection) throw closed
    const { closesAt } = answer.decision
    const now = clock()
    if (closesAt && Temporal.Instant.compare(now, Temporal.Instant.from(closesAt)) >= 0) {
      throw closed
    }
    const dispute = pages.dispute(answers)
    const recorded = await recordReport(tx, {
      council: server.council(context),
      reference,
      uprn: answer.place ?? answer.uprn,
      service: answer.service.id,
      scheduledDate: answer.collection.originalDate,
      reportedAt: now.toString(),
      oneOpenPer: server.policy(context).missed.oneOpenReportPer,
      ...(answer.returnBy && { returnBy: answer.returnBy }),
      ...(dispute !== undefined && { dispute }),
    })
    if (recorded === 'already-reported') throw closed
  }
}
