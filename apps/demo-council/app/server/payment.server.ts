import { releaseHold } from '@guildhall/bin-collection/bulky-server'
import { releaseClaims } from '@guildhall/bin-collection/containers-server'
import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import { cryptoRandom, makeReference } from '@guildhall/journeys/reference'
import type { AnswerStore } from '@guildhall/journeys/store'
import { describePayment } from '@guildhall/payments/policy'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import { startPayment } from '@guildhall/payments/start'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { recordMeasure } from './measures.server.ts'
import type { PaidService } from './paid-service.server.ts'
import type { SiteContext } from './site-context.server.ts'

/**
 * Makes a journey's `beforeSubmit`: keeps what is paid for and leads the resident to pay; settlement
 * submits. What costs nothing is submitted at once.
 *
 * What it makes throws SubmissionRefused when what was to be kept has gone: they choose another.
 */
export function payFirst(service: PaidService) {
  return async (given: ServerContext<SiteContext>): Promise<{ redirect: string } | undefined> => {
    const { context, answers, clock, instance, language } = given
    const { council, database, payments, origin, basePath } = context
    const amount = service.total(answers)
    if (amount === undefined) return { redirect: basePath }
    if (amount === 0) return undefined
    await service.keep(given)
    const started = await startPayment(database, payments.provider, {
      council: council.slug,
      subject: instance,
      reference: makeReference(cryptoRandom),
      description: describePayment(
        council.policies.payments,
        language,
        service.paymentFor(answers, language),
      ),
      amount,
      language,
      returnUrl: `${origin}${basePath}/payment/return`,
      clock,
      // Again with the payment's own record: a webhook of an older, dead payment may have given it
      // back since.
      reserve: async (tx) => void (await service.keep(given, tx)),
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
}

/**
 * What happens once something is paid, or known never to be: what was kept is confirmed and the form
 * submitted, in settlement's own transaction; or what was kept is given back.
 */
export function paymentHandlers(options: {
  council: SiteCouncil
  paid: readonly PaidService[]
  answers: AnswerStore<Executor>
  clock: Clock
}): PaymentHandlers {
  const { council, paid, answers, clock } = options

  /** The service that a payment is for, with what was answered. */
  async function find(instance: string, tx: Executor) {
    for (const service of paid) {
      const state = await answers.readRun({ journey: service.journey.id, instance }, tx)
      if (state) return { service, state }
    }
    return undefined
  }

  return {
    council: council.slug,
    clock,
    async onPaid(tx, payment) {
      const { subject: instance, reference } = payment
      const found = await find(instance, tx)
      const at = clock().toString()
      // Erased answers name no service: whichever kept something for them is it.
      const candidates = found ? [found.service] : paid
      const journey = candidates[0]?.journey
      if (!journey) return
      await answers.submitOnce(
        { journey: journey.id, instance, reference, submittedAt: at },
        async () => {
          const order = { council, payment, clock, answers: found?.state.answers }
          let isKept = false
          for (const service of candidates) isKept ||= await service.confirm(tx, order)
          if (!isKept) {
            throw new Error(
              `Order ${reference} is paid, but nothing is kept for it, so it can’t be confirmed. ` +
                'Staff: agree with the resident what to do, or refund it in GOV.UK Pay.',
            )
          }
          if (!found) return
          await found.service.tell?.(tx, order)
          await recordMeasure(tx, council.slug, {
            name: 'submitted',
            at,
            journey: journey.id,
            version: journey.version,
            page: 'check-answers',
            channel: found.state.channel ?? 'online',
            language: payment.language,
          })
        },
        tx,
      )
    },
    async onDead(tx, payment) {
      const run = { council: council.slug, instance: payment.subject }
      await releaseHold(tx, run)
      await releaseClaims(tx, run)
    },
  }
}
