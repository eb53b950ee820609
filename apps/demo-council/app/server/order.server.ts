import { createHash } from 'node:crypto'
import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { Answers } from '@guildhall/journeys/journey'
import { makeReference } from '@guildhall/journeys/reference'
import type { LinkTerms } from '@guildhall/payments/links'
import { describePayment } from '@guildhall/payments/policy'
import type { PayerDetails } from '@guildhall/payments/provider'
import { type StartedPayment, startPayment } from '@guildhall/payments/start'
import type { Language } from '@guildhall/standards/language'
import type { CouncilServices } from './council-services.server.ts'
import type { PaidService } from './paid-service.server.ts'
import type { SiteContext } from './site-context.server.ts'

/** What one run of a service has to pay, from its answers. */
export interface Order {
  readonly service: PaidService
  readonly answers: Answers
  /** All that whoever pays may see; `subject` is the run. */
  readonly terms: LinkTerms
  readonly payer: PayerDetails | undefined
  /** Staff accept it first: the money is only promised. */
  readonly delayedCapture: boolean
}

/** A run, as far as what it pays depends on it. */
interface OrderedRun {
  readonly service: PaidService
  readonly instance: string
  readonly answers: Answers
  readonly language: Language
}

/** What a run has to pay; undefined while it isn't fully answered, or where nothing is due. */
export function orderOf(
  { council }: Pick<CouncilServices, 'council'>,
  run: OrderedRun,
): Order | undefined {
  const { service, instance, answers, language } = run
  const amount = service.total(answers)
  if (amount === undefined || amount === 0) return undefined
  const { vat, captureOnceAccepted } = council.policies.payments
  const vatPercent = vat?.services[service.journey.id]
  const terms = {
    subject: instance,
    reference: referenceOf(instance),
    description: describePayment(
      council.policies.payments,
      language,
      service.paymentFor(answers, language),
    ),
    amount,
    lines: (service.lines?.(answers) ?? []).map((line) =>
      vatPercent === undefined ? line : { ...line, vatPercent },
    ),
    language,
  }
  const delayedCapture = captureOnceAccepted.includes(service.journey.id)
  return { service, answers, terms, payer: service.payer?.(answers), delayedCapture }
}

/** The run that a subject of a payment names, with what it has to pay where anything is due. */
export async function findOrder(
  services: Pick<CouncilServices, 'council' | 'payments' | 'answers'>,
  instance: string,
  language: Language,
): Promise<Order | undefined> {
  for (const service of services.payments.paid) {
    const run = { journey: service.journey.id, instance }
    const state = await services.answers.readRun(run)
    if (!state) continue
    const { answers, way } = state
    return orderOf(services, { service, instance, answers, language: way?.language ?? language })
  }
  return undefined
}

/** Made of the run, so that its resident has one reference from the first try to the last. */
function referenceOf(instance: string): string {
  const hash = createHash('sha256').update(`reference/${instance}`).digest()
  return makeReference((bytes) => hash.subarray(0, bytes))
}

/** How an order comes to be paid by card. */
export type CardPayment = {
  /** Where the payer comes back to. */
  readonly returnUrl: string
} & ({ readonly channel: 'online' | 'link' } | { channel: 'phone'; readonly takenBy: string })

/**
 * Starts an order's payment by card, and keeps what is paid for with the payment's own record: a
 * webhook of an older, dead payment may have given it back since.
 *
 * @throws SubmissionRefused when what was to be kept has gone
 */
export function startOrder(
  context: SiteContext,
  order: Order,
  how: CardPayment,
): Promise<StartedPayment> {
  const { council, database, payments, clock } = context
  const { terms, payer, delayedCapture } = order
  return startPayment(database, payments.provider, {
    council: council.slug,
    ...terms,
    ...how,
    delayedCapture,
    // What a resident told the council isn’t shown to whoever pays for them.
    ...(how.channel !== 'link' && payer && { payer }),
    clock,
    reserve: (tx) => keepOrder(context, order, tx),
  })
}

/** Keeps what an order pays for. @throws SubmissionRefused when it has gone */
export async function keepOrder(
  context: SiteContext,
  { service, answers, terms }: Order,
  within?: Executor,
): Promise<void> {
  const given: ServerContext<SiteContext> = {
    context,
    path: 'check-answers',
    answers,
    language: terms.language,
    clock: context.clock,
    signal: new AbortController().signal,
    instance: terms.subject,
  }
  await service.keep(given, within)
}
