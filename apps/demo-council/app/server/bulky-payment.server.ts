import { confirmHold, releaseHold } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import type { AnswerStore } from '@guildhall/journeys/store'
import { queueMessage } from '@guildhall/notify/outbox'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import { addressOnOneLine } from '@guildhall/standards/address'
import { formatPence } from '@guildhall/standards/pence'
import { type Clock, formatDate, formatTime } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { bulkyAddress, bulkyPages } from '../services/bulky-collection.ts'

/**
 * What happens once a bulky collection is paid, or known never to be: the day is confirmed and the
 * booking submitted with its email queued, in settlement's own transaction; or the day is given back.
 */
export function bulkyPaymentHandlers(options: {
  council: SiteCouncil
  answers: AnswerStore<Executor>
  clock: Clock
}): PaymentHandlers {
  const { council, answers, clock } = options
  return {
    council: council.slug,
    clock,
    async onPaid(tx, payment) {
      const run = { journey: 'bulky-collection', instance: payment.subject }
      await answers.submitOnce(
        { ...run, reference: payment.reference, submittedAt: clock().toString() },
        async () => {
          const booking = { council: council.slug, instance: payment.subject }
          const confirmed = await confirmHold(tx, { ...booking, reference: payment.reference })
          if (confirmed === 'not-held') {
            throw new Error(
              `Booking ${payment.reference} was paid, but no day is kept for it, so it can’t be confirmed. ` +
                'Staff: find a day or refund it in GOV.UK Pay.',
            )
          }
          const state = await answers.readRun(run, tx)
          if (state) await queueConfirmation(tx, state.answers, payment)
        },
        tx,
      )
    },
    async onDead(tx, payment) {
      await releaseHold(tx, { council: council.slug, instance: payment.subject })
    },
  }
}
