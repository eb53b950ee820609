import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BookingPages } from '../pages/booking/booking.tsx'
import { totalOf } from '../price/price-lines.ts'
import { cancelBooking } from './bookings.ts'
import { mayAmend, mayCancel, refundLines } from './changes.ts'
import { bookingByReference } from './find-bookings.ts'
import { type BulkyServer, bulkyPolicy } from './price-for.ts'

serverOnly('bin-collection/booking-server')

/** Binds the pages that change or cancel a booking to their database and policy. */
export function bookingBindings<Context>(
  pages: BookingPages,
  server: BulkyServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.reference, {
      async submit({ context, value }) {
        const typed = value.reference.replace(/\s/g, '').toUpperCase()
        const key = { council: server.council(context), reference: typed }
        const found = await bookingByReference(server.database(context), key)
        if (!found) return { errors: [{ field: 'reference', message: 'reference.unknown' }] }
        const { instance, date, paid, uprn } = found
        const home = uprn !== undefined && { uprn }
        return { facts: { instance, reference: typed, date, paid, ...home } }
      },
    }),
    bindPage(pages.task, {
      async load(given: ServerContext<Context>) {
        const found = await decide(pages, server, given)
        if (!found) throw unanswered()
        const { booking, amend, cancel, refund } = found
        return { date: booking.date, amend, cancel, back: totalOf(refund) }
      },
      async submit(given) {
        const found = await decide(pages, server, given)
        if (!found) return { errors: [{ field: 'task', message: 'task.gone' }] }
        const { task } = given.value
        return { facts: { decision: found[task], refund: [...found.refund] } }
      },
    }),
    bindPage(pages.cannot, {
      load: ({ answers }: ServerContext<Context>) => pages.refusal(answers),
    }),
  ]
}

/**
 * Makes the journey's `submit` of a cancellation: the day is given back and what is to be paid back
 * is recorded with it, in pence, as the resident was shown. Pay it back once that stands.
 *
 * @param refunded told within the same transaction, to queue the refund
 * @throws SubmissionRefused from it when it isn't allowed any more, or less would be paid back now
 */
export function cancelSubmission<Context>(
  pages: BookingPages,
  server: BulkyServer<Context>,
  refunded?: (
    tx: Executor,
    refund: { council: string; instance: string; amount: number },
  ) => Promise<void>,
) {
  return async (given: ServerContext<Context> & { tx: Executor }): Promise<void> => {
    const { context, answers, clock, tx } = given
    const gone = new SubmissionRefused(pages.task.path, [{ field: 'task', message: 'task.gone' }])
    const shown = pages.task.factsOf(answers)
    const found = await decide(pages, server, given, tx)
    if (!shown || !found?.cancel.allowed) throw gone
    const amount = totalOf(found.refund)
    if (amount !== totalOf(shown.refund)) throw gone
    const { instance } = found.booking
    const council = server.council(context)
    const at = clock().toString()
    if (!(await cancelBooking(tx, { council, instance, refund: amount, at }))) throw gone
    if (amount > 0) await refunded?.(tx, { council, instance, amount })
  }
}

async function decide<Context>(
  pages: BookingPages,
  server: BulkyServer<Context>,
  { context, answers, clock }: ServerContext<Context>,
  within?: Executor,
) {
  const reference = pages.reference.factsOf(answers)?.reference
  if (reference === undefined) return undefined
  const booking = await bookingByReference(within ?? server.database(context), {
    council: server.council(context),
    reference,
  })
  if (!booking) return undefined
  const facts = {
    policy: bulkyPolicy(server, context),
    calendar: server.calendar(context),
    now: clock(),
    booking,
    phone: server.contact(context).phone,
  }
  const cancel = mayCancel(facts)
  const refund = cancel.allowed ? refundLines(booking.paid, facts) : []
  return { booking, amend: mayAmend(facts), cancel, refund }
}

function unanswered(): Error {
  return new Error('A booking was to be changed before its reference was given. Ask for it first.')
}
