import {
  bookingBindings,
  bulkyBindings,
  bulkySubmission,
  cancelSubmission,
  confirmHold,
  keepForPayment,
} from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding } from '@guildhall/journeys/binding'
import type { Answers } from '@guildhall/journeys/journey'
import type { SubmitContext } from '@guildhall/journeys/server'
import { type Pence, pence } from '@guildhall/standards/pence'
import { formatDate } from '@guildhall/standards/plain-date'
import { siteWords } from '../content/index.ts'
import type { Services } from '../services/index.ts'
import { bookedFor, bookingChain } from './bookings.server.ts'
import { tellBooked, tellCancelled } from './bulky-messages.server.ts'
import { bulkyServiceAt } from './bulky-payment.server.ts'
import { oweRefund } from './bulky-refunds.server.ts'
import { paymentLines } from './orders-payment.server.ts'
import type { PaidService } from './paid-service.server.ts'
import { binsServer, type SiteContext } from './site-context.server.ts'

type BulkyChange = Services['bulkyChange']

/** What is paid back of a cancellation, as the resident was shown it. */
function backOf({ booking }: BulkyChange, answers: Answers): Pence {
  const lines = booking.task.factsOf(answers)?.refund ?? []
  return pence(lines.reduce((total, { amount }) => total + amount, 0))
}

/** Binds the pages that change or cancel a bulky collection. */
export function bulkyChangeBindings(service: BulkyChange): readonly PageBinding<SiteContext>[] {
  const { booking, bulky, changed, isChange } = service
  return [
    ...bookingBindings(booking, binsServer),
    ...bulkyBindings(bulky, binsServer),
    bindPage(changed, {
      load: ({ answers }: { answers: Answers }) => ({
        task: isChange(answers) ? ('amend' as const) : ('cancel' as const),
        booking: booking.reference.factsOf(answers)?.reference ?? '',
        back: backOf(service, answers),
      }),
    }),
  ]
}

/** A change of a bulky collection: the new day is kept, then takes the place of the old one. */
export function paidBulkyChange(service: BulkyChange): PaidService {
  const { bulky, isChange, journey } = service
  return {
    journey,
    // A cancellation costs nothing.
    total: (answers) => (isChange(answers) ? bulky.booking(answers)?.total : pence(0)),
    lines: (answers) => paymentLines(bulky.booking(answers)?.lines ?? []),
    payer(answers) {
      const contact = bulky.contact.answer(answers)
      return contact && { name: contact.name, email: contact.email }
    },
    receiptTo: (answers) => bulky.contact.answer(answers)?.email,
    paymentFor(answers, language) {
      const date = bulky.booking(answers)?.date
      const words = siteWords[language].bulkyChange.paymentFor
      return date === undefined ? words : `${words} ${formatDate(date, language)}`
    },
    serviceAt: bulkyServiceAt,
    keep: (given, within) => keepForPayment(bulky, binsServer, given, within),
    async confirm(tx, { council, payment, clock }) {
      const { subject: instance, reference } = payment
      const bookedAt = clock().toString()
      const key = { council: council.slug, instance, reference, bookedAt }
      return (await confirmHold(tx, key)) !== 'not-held'
    },
  }
}

/** Makes the journey's `submit`: what costs nothing is changed, or cancelled and paid back. */
export function bulkyChangeSubmission(service: BulkyChange, siteOrigin: string) {
  const { booking, bulky, isChange } = service
  return async (given: SubmitContext<SiteContext, Executor>): Promise<void> => {
    const { answers, context, clock, tx, reference, language, instance } = given
    const { council, services, answers: store } = context
    const found = booking.reference.factsOf(answers)
    if (isChange(answers)) {
      await keepForPayment(bulky, binsServer, given, tx)
      await bulkySubmission(binsServer)(given)
      const amount = bulky.booking(answers)?.total ?? pence(0)
      const parts = { services, store, siteOrigin }
      await tellBulky(parts)(tx, { council, clock, language, instance, reference, amount })
      return
    }
    const back = backOf(service, answers)
    const at = clock().toString()
    await cancelSubmission(booking, binsServer, (within, refund) =>
      oweRefund(within, { ...refund, reference: found?.reference ?? '', at }),
    )(given)
    if (!found) return
    const chain = await bookingChain(tx, council.slug, found.instance)
    const who = await bookedFor(services, store, chain, tx)
    const [cancelled] = chain
    if (!who || !cancelled) return
    const told = { council, siteOrigin, booking: cancelled, who, language, clock }
    await tellCancelled(tx, { ...told, reference: found.reference, back })
  }
}

/**
 * Makes what tells a resident of a booking or a change, in the transaction that records it; day and
 * items are those that were paid for, whatever was answered since.
 */
export function tellBulky(parts: {
  services: Services
  store: SiteContext['answers']
  siteOrigin: string
}) {
  const { services, store, siteOrigin } = parts
  return async (
    tx: Executor,
    given: Pick<SiteContext, 'council' | 'clock'> & {
      language: 'en' | 'cy'
      instance: string
      reference: string
      amount: Pence
    },
  ): Promise<void> => {
    const { council, clock, language, instance, reference, amount } = given
    const chain = await bookingChain(tx, council.slug, instance)
    const [booking, before] = chain
    const who = await bookedFor(services, store, chain, tx)
    if (!booking || !who) return
    await tellBooked(tx, {
      ...{ council, siteOrigin, booking, who, language, clock, reference, amount },
      ...(before?.reference !== undefined && { replaces: before.reference }),
    })
  }
}

/** Makes the journey's `submit` of a booking that costs nothing, as one whose reduction takes all. */
export function bulkySubmissionOf({ bulky }: Services['bulky'], siteOrigin: string) {
  return async (given: SubmitContext<SiteContext, Executor>): Promise<void> => {
    const { context, clock, tx, reference, language, instance } = given
    const { council, services, answers: store } = context
    await keepForPayment(bulky, binsServer, given, tx)
    await bulkySubmission(binsServer)(given)
    const told = { council, clock, language, instance, reference, amount: pence(0) }
    await tellBulky({ services, store, siteOrigin })(tx, told)
  }
}
