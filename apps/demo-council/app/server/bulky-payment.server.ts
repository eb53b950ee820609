import { chosenItems } from '@guildhall/bin-collection/bulky'
import {
  confirmHold,
  findBooking,
  keepForPayment,
  releaseHold,
} from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { Answers } from '@guildhall/journeys/journey'
import { cryptoRandom, makeReference } from '@guildhall/journeys/reference'
import type { AnswerStore } from '@guildhall/journeys/store'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Payment } from '@guildhall/payments/payment'
import { describePayment } from '@guildhall/payments/policy'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import { startPayment } from '@guildhall/payments/start'
import { addressLines } from '@guildhall/standards/address'
import { formatPence } from '@guildhall/standards/pence'
import { type Clock, formatDate, formatTime } from '@guildhall/standards/plain-date'
import { siteWords } from '../content/index.ts'
import type { SiteCouncil } from '../councils/define.ts'
import type { Services } from '../services/index.ts'
import { recordMeasure } from './measures.server.ts'
import { binsServer, type SiteContext } from './site-context.server.ts'

type Bulky = Services['bulky']

/**
 * Keeps the chosen day and leads the resident to pay for it; the booking is submitted by settlement.
 *
 * What it makes throws SubmissionRefused when the day has gone: they choose another.
 */
export function startBulkyPayment({ bulky }: Bulky) {
  return (given: ServerContext<SiteContext>) => startPaymentFor(bulky, given)
}

async function startPaymentFor(pages: Bulky['bulky'], given: ServerContext<SiteContext>) {
  const { context, answers, clock, instance, language } = given
  const { council, database, payments, origin, basePath } = context
  const booking = pages.booking(answers)
  if (!booking) return { redirect: basePath }
  await keepForPayment(pages, binsServer, given)
  const started = await startPayment(database, payments.provider, {
    council: council.slug,
    subject: instance,
    reference: makeReference(cryptoRandom),
    description: describePayment(
      council.policies.payments,
      language,
      `${siteWords[language].bulky.paymentFor} ${formatDate(booking.date, language)}`,
    ),
    amount: booking.total,
    language,
    returnUrl: `${origin}${basePath}/payment/return`,
    clock,
    // Again with the payment's own record: a webhook of an older, dead payment may have given the
    // day back since.
    reserve: (tx) => keepForPayment(pages, binsServer, given, tx),
  })
  switch (started.kind) {
    case 'continue':
      return { redirect: started.nextUrl }
    case 'unavailable':
      return { redirect: `${basePath}/payment?unavailable` }
    default:
      return { redirect: `${basePath}/payment/return` }
  }
}

/**
 * What happens once a bulky collection is paid, or known never to be: the day is confirmed and the
 * booking submitted with its email queued, in settlement's own transaction; or the day is given back.
 */
export function bulkyPaymentHandlers(options: {
  council: SiteCouncil
  bulky: Bulky
  answers: AnswerStore<Executor>
  clock: Clock
}): PaymentHandlers {
  const { council, bulky, answers, clock } = options
  const { journey } = bulky
  return {
    council: council.slug,
    clock,
    async onPaid(tx, payment) {
      const run = { journey: journey.id, instance: payment.subject }
      const { reference } = payment
      await answers.submitOnce(
        { ...run, reference, submittedAt: clock().toString() },
        async () => {
          const booking = { council: council.slug, instance: payment.subject, reference }
          if ((await confirmHold(tx, booking)) === 'not-held') {
            throw new Error(
              `Booking ${reference} is paid, but no day is kept for it, so it can’t be confirmed. ` +
                'Staff: agree another day with the resident, or refund it in GOV.UK Pay.',
            )
          }
          const state = await answers.readRun(run, tx)
          if (!state) return
          await queueConfirmation(tx, { council, bulky, payment, answers: state.answers, clock })
          await recordMeasure(tx, council.slug, {
            name: 'submitted',
            at: clock().toString(),
            journey: journey.id,
            version: journey.version,
            page: 'check-answers',
            channel: state.channel ?? 'online',
            language: payment.language,
          })
        },
        tx,
      )
    },
    async onDead(tx, payment) {
      await releaseHold(tx, { council: council.slug, instance: payment.subject })
    },
  }
}

/** Queues the email; day and items are those that were paid for, whatever was changed since. */
async function queueConfirmation(
  tx: Executor,
  given: { council: SiteCouncil; bulky: Bulky; payment: Payment; answers: Answers; clock: Clock },
): Promise<void> {
  const { council, payment, answers, clock } = given
  const { bulky: pages, address: addressPages } = given.bulky
  const { language, reference } = payment
  const key = { council: council.slug, instance: payment.subject }
  const booking = await findBooking(tx, key)
  const contact = pages.contact.answer(answers)
  const address = addressPages.address(answers)
  const { bulky } = council.policies.binCollection
  if (!booking || !contact || !address || !bulky) return
  await queueMessage(
    tx,
    {
      council: council.slug,
      kind: 'email',
      templateId: council.policies.messages.bulkyConfirmation[language],
      to: contact.email,
      reference,
      language,
      personalisation: {
        council_name: council.name[language],
        reference,
        collection_date: formatDate(booking.date, language),
        put_out_by: formatTime(bulky.putOutBy, language),
        address: addressLines(address).join('\n'),
        items: chosenItems(booking.items, bulky).map(({ item, quantity }) =>
          quantity === 1 ? item.name[language] : `${item.name[language]} × ${quantity}`,
        ),
        amount: formatPence(payment.amount, language),
      },
    },
    { clock },
  )
}
