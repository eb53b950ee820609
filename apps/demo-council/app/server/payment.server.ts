import { releaseHold } from '@guildhall/bin-collection/bulky-server'
import { releaseClaims } from '@guildhall/bin-collection/containers-server'
import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { JourneyState } from '@guildhall/journeys/step'
import type { AnswerStore } from '@guildhall/journeys/store'
import { queueMessage } from '@guildhall/notify/outbox'
import { holdingHandlers, type PaymentHolds } from '@guildhall/payments/holds'
import { linkOpenUntil } from '@guildhall/payments/links'
import type { Payment } from '@guildhall/payments/payment'
import { queueReceipt } from '@guildhall/payments/receipt'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import { formatPence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { recordMeasure } from './measures.server.ts'
import { orderOf, startOrder } from './order.server.ts'
import type { PaidService } from './paid-service.server.ts'
import { decisionOf, noteProblem } from './payment-notes.server.ts'
import type { SiteContext } from './site-context.server.ts'

/**
 * Makes a journey's `beforeSubmit`: keeps what is paid for and leads the resident to pay; settlement
 * submits. Staff who fill it in are led to the ways in which a resident pays them. What costs nothing
 * is submitted at once, but for a direct debit, which is set up first.
 *
 * What it makes throws SubmissionRefused when what was to be kept has gone: they choose another.
 */
export function payFirst(service: PaidService) {
  return async (given: ServerContext<SiteContext>): Promise<{ redirect: string } | undefined> => {
    const { context, answers, instance, language } = given
    const { origin, basePath, homeHref, staff } = context
    if (service.debit?.isChosen(answers)) return { redirect: `${basePath}/payment/direct-debit` }
    const amount = service.total(answers)
    if (amount === undefined) return { redirect: basePath }
    const order = orderOf(context, { service, instance, answers, language })
    if (!order) return undefined
    await service.keep(given)
    if (staff) return { redirect: `${homeHref}/staff/pay/${instance}` }
    const returnUrl = `${origin}${basePath}/payment/return`
    const started = await startOrder(context, order, { channel: 'online', returnUrl })
    switch (started.kind) {
      case 'continue':
        return { redirect: started.nextUrl }
      case 'unavailable':
        return { redirect: `${basePath}/payment?unavailable` }
      case 'already-paid':
        return { redirect: `${basePath}/payment?already-paid` }
      default:
        return { redirect: `${basePath}/payment/return` }
    }
  }
}

/** What a council's payments are made of. */
interface PaymentParts {
  readonly council: SiteCouncil
  readonly paid: readonly PaidService[]
  readonly answers: AnswerStore<Executor>
  readonly clock: Clock
}

/** The run that a payment is for; undefined once its answers were erased. */
async function runOf(
  { paid, answers }: PaymentParts,
  instance: string,
  tx: Executor,
): Promise<{ service: PaidService; state: JourneyState } | undefined> {
  for (const service of paid) {
    const state = await answers.readRun({ journey: service.journey.id, instance }, tx)
    if (state) return { service, state }
  }
  return undefined
}

/** What is kept for someone until they have paid: a day, a bin, a garden subscription. */
export function paymentHolds(parts: PaymentParts): Pick<PaymentHolds, 'confirm' | 'release'> {
  const { council, paid, clock } = parts
  return {
    async confirm(tx, payment) {
      const found = await runOf(parts, payment.subject, tx)
      const order = { council, payment, clock, answers: found?.state.answers }
      // Erased answers name no service: whichever kept something for them is it.
      for (const service of found ? [found.service] : paid) {
        if (await service.confirm(tx, order)) return 'confirmed'
      }
      return 'lost'
    },
    async release(tx, { subject: instance }) {
      // One payment is dead, and somebody else may still pay: the job gives it back once no link works.
      if (await linkOpenUntil(tx, { council: council.slug, subject: instance, clock })) return
      const run = { council: council.slug, instance }
      await releaseHold(tx, run)
      await releaseClaims(tx, run)
    },
  }
}

/**
 * What happens once something is paid, or known never to be: what was kept is confirmed and the form
 * submitted, in settlement's own transaction; or what was kept is given back. Where the money is only
 * promised the form is submitted then, and what was kept stays kept until staff decide.
 */
export function paymentHandlers(parts: PaymentParts): PaymentHandlers {
  const { council, answers, clock } = parts

  async function submit(tx: Executor, { subject: instance, reference, language }: Payment) {
    const found = await runOf(parts, instance, tx)
    const journey = (found?.service ?? parts.paid[0])?.journey
    if (!journey) return found
    const at = clock().toString()
    const submission = { journey: journey.id, instance, reference, submittedAt: at }
    const record = async () => {
      if (!found) return
      await recordMeasure(tx, council.slug, {
        name: 'submitted',
        at,
        journey: journey.id,
        version: journey.version,
        page: 'check-answers',
        channel: found.state.channel ?? 'online',
        ...found.state.way,
        language,
      })
    }
    await answers.submitOnce(submission, record, tx)
    return found
  }

  /** Whoever paid by a link is sent theirs by GOV.UK Pay: of them the council has no address. */
  async function sendReceipt(tx: Executor, payment: Payment, to: string | undefined) {
    if (to === undefined || payment.channel === 'link') return
    const { messages, payments } = council.policies
    const { vat } = payments
    await queueReceipt(tx, payment, {
      to,
      templateId: messages.receipt,
      council: council.name,
      clock,
      ...(vat && { vatNumber: vat.number }),
    })
  }

  /** What staff didn't accept is told with their reason; the money was never taken. */
  async function tellRefused(tx: Executor, payment: Payment, reason: string) {
    const { language, reference, description, amount } = payment
    const found = await runOf(parts, payment.subject, tx)
    const to = found?.service.receiptTo?.(found.state.answers)
    if (to === undefined) return
    const message = {
      council: council.slug,
      kind: 'email' as const,
      templateId: council.policies.messages.notAccepted[language],
      to,
      reference: `${reference}-not-accepted`,
      language,
      personalisation: {
        council_name: council.name[language],
        amount: formatPence(amount, language),
        phone: council.contact.phone,
        ...{ reference, description, reason },
      },
    }
    await queueMessage(tx, message, { clock })
  }

  return {
    ...holdingHandlers({
      council: council.slug,
      clock,
      holds: paymentHolds(parts),
      async submit(tx, payment, hold) {
        const found = await submit(tx, payment)
        if (hold === 'lost') {
          // The money is there, and what it was for isn’t: staff agree on something, or refund it.
          const { council: of, id: paymentId } = payment
          await noteProblem(tx, { council: of, paymentId, problem: 'lost-hold', clock })
          return
        }
        if (!found) return
        const { service, state } = found
        await service.tell?.(tx, { council, payment, clock, answers: state.answers })
        await sendReceipt(tx, payment, service.receiptTo?.(state.answers))
      },
      async onDead(tx, payment) {
        const decided = await decisionOf(tx, council.slug, payment.id)
        if (decided?.decision === 'refused') await tellRefused(tx, payment, decided.reason)
      },
    }),
    async onAuthorised(tx, payment) {
      await submit(tx, payment)
    },
  }
}
