import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { addDays, londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BulkyPages, ClosedData, DayData, ItemsData } from '../pages/bulky.tsx'
import { confirmHold, type HoldResult, holdSlot, type NewHold } from './bookings.ts'
import { type BulkyFacts, chosenItems, itemsProblem, mayBook, slots } from './bulky.ts'
import { bookedDays } from './find-bookings.ts'
import { type BulkyServer, bulkyPolicy, homeOf, keepReductions, priceFor } from './price-for.ts'

export { bookingBindings, cancelSubmission } from './booking-server.ts'
export {
  type BookingKey,
  cancelBooking,
  confirmHold,
  type HoldResult,
  holdSlot,
  type NewHold,
  releaseHold,
} from './bookings.ts'
export {
  type Booking,
  bookedDays,
  bookingByReference,
  expiredHolds,
  findBooking,
} from './find-bookings.ts'
export type { BulkyServer } from './price-for.ts'
export { takeReminders } from './reminders.ts'

serverOnly('bin-collection/bulky-server')

/** Binds the pages of a bulky booking: the list, the price, the days, and the keeping of one. */
export function bulkyBindings<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.items, {
      async load(given: ServerContext<Context>): Promise<ItemsData | ClosedData> {
        const facts = await factsFor(pages, server, given)
        const decision = mayBook({ ...facts, phone: server.contact(given.context).phone })
        if (!decision.allowed) return { state: 'closed', decision }
        const { items, maxItems, pricing, surcharges } = facts.policy
        return { state: 'open', policy: { items, maxItems, pricing, surcharges } }
      },
      async submit(given) {
        const { quantities } = given.value
        const policy = bulkyPolicy(server, given.context)
        const problem = itemsProblem(quantities, policy)
        if (problem) return { errors: [{ field: 'items', message: problem }] }
        const items = chosenItems(quantities, policy).map(({ item, quantity }) => ({
          id: item.id,
          name: item.name,
          quantity,
        }))
        const price = await priceFor(pages, server, given, { quantities, onBenefit: false })
        const reduced = await priceFor(pages, server, given, { quantities, onBenefit: true })
        return { facts: { items, ...price, asksBenefit: reduced.total !== price.total } }
      },
    }),
    bindPage(pages.benefit, {
      async submit(given) {
        const items = pages.items.factsOf(given.answers)?.items ?? []
        const quantities = Object.fromEntries(items.map(({ id, quantity }) => [id, quantity]))
        const onBenefit = given.value.benefit === 'yes'
        return { facts: await priceFor(pages, server, given, { quantities, onBenefit }) }
      },
    }),
    bindPage(pages.where, {
      load({ context }: ServerContext<Context>) {
        const { where, putOutBy } = bulkyPolicy(server, context)
        return { putOutBy, ...(where && { where }) }
      },
    }),
    bindPage(pages.day, {
      async load(given: ServerContext<Context>): Promise<DayData | ClosedData> {
        const facts = await factsFor(pages, server, given)
        const decision = mayBook({ ...facts, phone: server.contact(given.context).phone })
        if (!decision.allowed) return { state: 'closed', decision }
        return { state: 'open', slots: slots(facts), holdMinutes: facts.policy.holdMinutes }
      },
      async submit(given) {
        const date = given.value.day
        const facts = await factsFor(pages, server, given)
        if (!slots(facts).some((slot) => slot.date === date)) {
          return { errors: [{ field: 'day', message: 'day.gone' }] }
        }
        const kept = await keep(pages, server, given, date)
        if (kept.result !== 'held') return { errors: [{ field: 'day', message: 'day.gone' }] }
        return { facts: { date, heldUntil: kept.heldUntil } }
      },
    }),
  ]
}

/**
 * Keeps the chosen day, with what it is priced for, for the time that a payment takes; call it in
 * the journey's `beforeSubmit`, before the payment is made, and again where the payment is recorded.
 *
 * @param within an open transaction to do it in: the one that records a payment, so that the end of
 *   an older payment can't give the day back between the two
 * @throws SubmissionRefused when the day has gone meanwhile, which sends the resident back to choose
 * @throws Error when the booking isn't fully answered, which a journey doesn't let happen
 */
export async function keepForPayment<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
  given: ServerContext<Context>,
  within?: Executor,
): Promise<void> {
  const booking = pages.booking(given.answers)
  if (!booking) throw unanswered()
  const priced = {
    items: Object.fromEntries(booking.items.map(({ id, quantity }) => [id, quantity])),
    lines: booking.lines,
  }
  const { reductions } = booking
  const more = { priced, within, reductions }
  const { result } = await keep(pages, server, given, booking.date, more)
  if (result === 'full') {
    throw new SubmissionRefused(pages.day.path, [{ field: 'day', message: 'day.gone' }])
  }
  if (result === 'not-amendable') {
    const errors = [{ field: 'items', message: 'items.not-amendable' }]
    throw new SubmissionRefused(pages.items.path, errors)
  }
}

/**
 * Makes the journey's `submit` of a bulky booking: the kept day becomes a booking with the
 * submission.
 *
 * @throws Error from it when the day is not kept any more: release a day only once its payment is
 *   known to be dead
 */
export function bulkySubmission<Context>(server: Pick<BulkyServer<Context>, 'council'>) {
  return async ({
    context,
    instance,
    clock,
    tx,
    reference,
  }: Pick<ServerContext<Context>, 'context' | 'instance' | 'clock'> & {
    tx: Executor
    reference: string
  }): Promise<void> => {
    const council = server.council(context)
    const bookedAt = clock().toString()
    const confirmed = await confirmHold(tx, { council, instance, reference, bookedAt })
    if (confirmed === 'not-held') {
      throw new Error(
        `Booking ${reference} was submitted without a day: its hold had been released. ` +
          'Offer the resident another day, or refund them.',
      )
    }
  }
}

async function keep<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
  given: ServerContext<Context>,
  date: PlainDate,
  more: {
    priced?: NewHold['priced']
    within?: Executor | undefined
    reductions?: readonly string[]
  } = {},
): Promise<{ result: HoldResult; heldUntil: string }> {
  const { context, answers, clock, instance } = given
  const policy = bulkyPolicy(server, context)
  const heldUntil = clock().add({ minutes: policy.holdMinutes }).toString()
  const uprn = homeOf(pages, answers)
  const { priced, within, reductions = [] } = more
  const amends = pages.amends(answers)?.instance
  const hold = async (tx: Executor) => {
    const council = server.council(context)
    const kept = await holdSlot(tx, {
      council,
      instance,
      ...(uprn !== undefined && { uprn }),
      date,
      ...(priced && { priced }),
      capacity: policy.capacityPerDay,
      heldUntil,
      ...(amends !== undefined && { amends }),
    })
    if (kept !== 'held' || uprn === undefined || reductions.length === 0) return kept
    const today = londonDate(clock())
    const run = { council, instance, heldUntil, amends }
    if (await keepReductions(tx, run, { policy, ids: reductions, uprn, today })) return kept
    throw new SubmissionRefused(pages.items.path, [{ field: 'items', message: 'items.gone' }])
  }
  const result = await (within ? hold(within) : server.database(context).transaction(hold))
  return { result, heldUntil }
}

async function factsFor<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
  { context, answers, clock, instance }: ServerContext<Context>,
): Promise<BulkyFacts> {
  const policy = bulkyPolicy(server, context)
  const now = clock()
  const from = londonDate(now)
  const council = server.council(context)
  const range = { council, from, to: addDays(from, policy.lookAheadDays), except: instance }
  const taken = await bookedDays(server.database(context), range)
  const amended = pages.amends(answers)
  // A booking that is changed has its own place on its day.
  const own = amended && taken.get(amended.date)
  const booked = amended && own ? new Map(taken).set(amended.date, own - 1) : taken
  return { policy, calendar: server.calendar(context), booked, now }
}

function unanswered(): Error {
  return new Error(
    'A bulky booking was to be paid before it was fully answered. Call keepForPayment from beforeSubmit alone.',
  )
}
