import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { addDays, londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BulkyPages, ClosedData, DayData, ItemsData } from '../pages/bulky.tsx'
import type { BinCollectionServer } from '../server.ts'
import { bookedDays, confirmHold, type HoldResult, holdSlot, type NewHold } from './bookings.ts'
import {
  type BulkyFacts,
  type BulkyPolicy,
  chosenItems,
  itemsProblem,
  mayBook,
  priceLines,
  slots,
  totalOf,
} from './bulky.ts'

export {
  type Booking,
  type BookingKey,
  bookedDays,
  confirmHold,
  expiredHolds,
  findBooking,
  type HoldResult,
  holdSlot,
  type NewHold,
  releaseHold,
} from './bookings.ts'

serverOnly('bin-collection/bulky-server')

/** What bulky waste needs of the app. */
export type BulkyServer<Context> = Pick<
  BinCollectionServer<Context>,
  'council' | 'database' | 'policy' | 'calendar' | 'contact'
>

/** Binds the pages of a bulky booking: the list, the price, the days, and the keeping of one. */
export function bulkyBindings<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.items, {
      async load(given: ServerContext<Context>): Promise<ItemsData | ClosedData> {
        const facts = await factsFor(server, given)
        const decision = mayBook({ ...facts, phone: server.contact(given.context).phone })
        if (!decision.allowed) return { state: 'closed', decision }
        const { items, maxItems, pricing, surcharges } = facts.policy
        return { state: 'open', policy: { items, maxItems, pricing, surcharges } }
      },
      submit({ context, value: { quantities } }) {
        const policy = bulkyPolicy(server, context)
        const problem = itemsProblem(quantities, policy)
        if (problem) return { errors: [{ field: 'items', message: problem }] }
        const lines = priceLines(quantities, policy)
        const items = chosenItems(quantities, policy).map(({ item, quantity }) => ({
          id: item.id,
          name: item.name,
          quantity,
        }))
        return { facts: { items, lines: [...lines], total: totalOf(lines) } }
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
        const facts = await factsFor(server, given)
        const decision = mayBook({ ...facts, phone: server.contact(given.context).phone })
        if (!decision.allowed) return { state: 'closed', decision }
        return { state: 'open', slots: slots(facts), holdMinutes: facts.policy.holdMinutes }
      },
      async submit(given) {
        const date = given.value.day
        const facts = await factsFor(server, given)
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
  const { result } = await keep(pages, server, given, booking.date, { priced, within })
  if (result === 'full') {
    throw new SubmissionRefused(pages.day.path, [{ field: 'day', message: 'day.gone' }])
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
    tx,
    reference,
  }: Pick<ServerContext<Context>, 'context' | 'instance'> & {
    tx: Executor
    reference: string
  }): Promise<void> => {
    const council = server.council(context)
    const confirmed = await confirmHold(tx, { council, instance, reference })
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
  more: { priced?: NewHold['priced']; within?: Executor | undefined } = {},
): Promise<{ result: HoldResult; heldUntil: string }> {
  const { context, answers, clock, instance } = given
  const policy = bulkyPolicy(server, context)
  const heldUntil = clock().add({ minutes: policy.holdMinutes }).toString()
  const uprn = pages.address(answers)?.uprn
  const { priced, within } = more
  const hold = (tx: Executor) =>
    holdSlot(tx, {
      council: server.council(context),
      instance,
      ...(uprn !== undefined && { uprn }),
      date,
      ...(priced && { priced }),
      capacity: policy.capacityPerDay,
      heldUntil,
    })
  const result = await (within ? hold(within) : server.database(context).transaction(hold))
  return { result, heldUntil }
}

async function factsFor<Context>(
  server: BulkyServer<Context>,
  { context, clock, instance }: ServerContext<Context>,
): Promise<BulkyFacts> {
  const policy = bulkyPolicy(server, context)
  const now = clock()
  const from = londonDate(now)
  const booked = await bookedDays(server.database(context), {
    council: server.council(context),
    from,
    to: addDays(from, policy.lookAheadDays),
    except: instance,
  })
  return { policy, calendar: server.calendar(context), booked, now }
}

function bulkyPolicy<Context>(server: BulkyServer<Context>, context: Context): BulkyPolicy {
  const { bulky } = server.policy(context)
  if (bulky) return bulky
  throw new Error(
    `Council “${server.council(context)}” offers no bulky waste, so its pages can't be served. ` +
      'Give its bin collection policy a `bulky` part, or leave the journey out.',
  )
}

function unanswered(): Error {
  return new Error(
    'A bulky booking was to be paid before it was fully answered. Call keepForPayment from beforeSubmit alone.',
  )
}
