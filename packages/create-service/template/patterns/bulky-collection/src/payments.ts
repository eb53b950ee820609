import { confirmHold, keepForPayment, releaseHold } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import { cryptoRandom, makeReference } from '@guildhall/journeys/reference'
import { govukPay } from '@guildhall/payments/govuk-pay'
import { holdingHandlers } from '@guildhall/payments/holds'
import type { Payment } from '@guildhall/payments/payment'
import { describePayment } from '@guildhall/payments/policy'
import { startPayment } from '@guildhall/payments/start'
import { binsServer } from './bins-server.ts'
import { queueConfirmation } from './confirmation.ts'
import type { House, Visit } from './house.ts'
import { service } from './service.ts'

const { bulky, journey } = service

/** Where residents pay. */
export function providerOf({ config }: House) {
  return govukPay({ ...config.service.pay, fetch })
}

/** Keeps the day that was chosen, and leads the resident to pay; settlement submits the form. */
export async function payFirst(
  given: ServerContext<Visit>,
): Promise<{ redirect: string } | undefined> {
  const { context, answers, clock, instance, language } = given
  const { council, database, origin, basePath } = context
  const amount = bulky.booking(answers)?.total
  if (amount === undefined) return { redirect: basePath }
  await keepForPayment(bulky, binsServer, given)
  const started = await startPayment(database, providerOf(context), {
    council: council.slug,
    subject: instance,
    reference: makeReference(cryptoRandom),
    description: describePayment(council.policies.payments, language, journey.name[language]),
    amount,
    language,
    returnUrl: `${origin}${basePath}/payment/return`,
    clock,
    // Again with the payment’s own record: an older, dead payment may have given it back since.
    reserve: (tx) => keepForPayment(bulky, binsServer, given, tx),
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

/** The day that is kept for someone until they have paid. */
export function holdsOf({ council }: House) {
  const key = (instance: string) => ({ council: council.slug, instance })
  return {
    async confirm(tx: Executor, { subject, reference }: Payment) {
      const held = await confirmHold(tx, { ...key(subject), reference })
      return held === 'not-held' ? ('lost' as const) : ('confirmed' as const)
    },
    release: async (tx: Executor, { subject }: Pick<Payment, 'subject'>) =>
      void (await releaseHold(tx, key(subject))),
  }
}

/**
 * What follows once something is paid, or known never to be, in settlement’s own transaction: the day
 * is booked, the form submitted and the email queued; or the day is free again.
 */
export function handlersOf(house: House) {
  const { council, clock, answers } = house
  return holdingHandlers({
    council: council.slug,
    clock,
    holds: holdsOf(house),
    async submit(tx, payment, hold) {
      if (hold === 'lost') {
        // Whoever reads the log agrees with the resident what to do, or refunds it.
        console.error(`Payment ${payment.reference} is paid, but its day is no longer kept.`)
      }
      const { subject: instance, reference } = payment
      const submittedAt = clock().toString()
      await answers.submitOnce(
        { journey: journey.id, instance, reference, submittedAt },
        () => queueConfirmation(tx, house, payment),
        tx,
      )
    },
  })
}
