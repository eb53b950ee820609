import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { serverOnly } from '@guildhall/standards/server-only'
import { Temporal } from 'temporal-polyfill'
import type { MissedPages, WhichServiceData } from '../pages/missed.tsx'
import type { TroubleData, TroubleState } from '../pages/trouble.tsx'
import { type BinCollectionServer, lookUp } from '../server.ts'
import { type MissedOption, missedOptions } from './missed.ts'
import { openReports, recordReport } from './reports.ts'

export { closeReport, type NewReport, openReports, recordReport } from './reports.ts'

serverOnly('bin-collection/missed-server')

/** How far ahead is asked, days, so that a refusal can name the next collection. */
const DAYS_AHEAD = 28

type Options =
  | { state: 'ok'; uprn: string; options: readonly MissedOption[] }
  | { state: TroubleState }

/** Binds the pages of a missed collection to their source, database and policy. */
export function missedBindings<Context>(
  pages: MissedPages,
  server: BinCollectionServer<Context>,
): readonly PageBinding<Context>[] {
  async function find(given: ServerContext<Context>): Promise<Options> {
    const { context, answers, clock } = given
    const found = await lookUp(server, given, pages.address(answers), DAYS_AHEAD)
    if (found.state !== 'ok') return found
    const { uprn, schedule } = found
    const options = missedOptions({
      services: schedule.services,
      policy: server.policy(context).missed,
      calendar: server.calendar(context),
      now: clock(),
      openReports: await openReports(server.database(context), server.council(context), uprn),
      contact: server.contact(context),
    })
    return { state: 'ok', uprn, options }
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
        return {
          facts: { uprn: found.uprn, service, decision, ...(days && { collection: days }) },
        }
      },
    }),
    bindPage(pages.cannotReport, {
      load({ answers }: ServerContext<Context>) {
        const decision = pages.answer(answers)?.decision
        return decision && !decision.allowed ? decision : null
      },
    }),
  ]
}

/**
 * Makes the journey's `submit` of a missed collection: it records the report with the submission.
 *
 * @throws SubmissionRefused from it when time ran out or somebody else reported it meanwhile
 */
export function missedSubmission<Context>(
  pages: MissedPages,
  server: Pick<BinCollectionServer<Context>, 'council'>,
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
    const recorded = await recordReport(tx, {
      council: server.council(context),
      reference,
      uprn: answer.uprn,
      service: answer.service.id,
      scheduledDate: answer.collection.originalDate,
      reportedAt: now.toString(),
    })
    if (recorded === 'already-reported') throw closed
  }
}
