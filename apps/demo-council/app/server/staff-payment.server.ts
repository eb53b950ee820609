import type { LinkShown } from '@guildhall/payments/pages/link'
import { outcomeOf, type Payment } from '@guildhall/payments/payment'
import { refundsOf } from '@guildhall/payments/refund'
import { findPayment } from '@guildhall/payments/settle'
import { londonDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { findOrder, type Order } from './order.server.ts'
import { decisionOf, problemsWith } from './payment-notes.server.ts'
import type { RouteArgs } from './place.server.ts'
import type { SiteContext } from './site-context.server.ts'
import { type StaffArea, staffOnly } from './staff-area.server.ts'

/** What staff look at of one run's payment. */
export interface StaffPayment extends StaffArea {
  readonly staff: NonNullable<StaffArea['staff']>
  readonly instance: string
  /** Address of its page. */
  readonly href: string
  /** The newest payment; undefined while nobody has begun to pay. */
  readonly payment: Payment | undefined
  /** What is to be paid; undefined once the answers are erased, or nothing is due. */
  readonly order: Order | undefined
  readonly terms: LinkShown
  readonly context: SiteContext
}

/**
 * The payment of a run, for staff who are signed in.
 *
 * @throws what React Router takes for 404 when there is nothing to pay, or a redirect to sign in
 */
export async function staffPayment(
  args: RouteArgs & { params: { instance?: string } },
): Promise<StaffPayment> {
  const area = await staffOnly(args)
  const { services, staffHref, homeHref, origin, language, staff } = area
  const { council, database } = services
  const instance = args.params.instance ?? ''
  const payment = await findPayment(database, council.slug, { subject: instance })
  const order = await findOrder(services, instance, language)
  const isOver = payment?.state === 'paid' || payment?.state === 'authorised'
  const terms = isOver ? payment : (order?.terms ?? payment)
  if (!terms) throw data(null, { status: 404 })
  const { reference, description, amount, lines } = terms
  const context = { ...services, basePath: homeHref, homeHref, origin, visitor: '', staff }
  return {
    ...area,
    instance,
    href: `${staffHref}/pay/${instance}`,
    payment,
    order,
    terms: { reference, description, amount, lines },
    context,
  }
}

/** One thing that staff did with a payment. */
export interface StaffDeed {
  readonly action: string
  readonly by: string
  readonly on: string
  readonly amount?: number | undefined
  readonly reason?: string | undefined
}

const dayOf = (at: Date) => londonDate({ epochMilliseconds: at.getTime() })

/** A payment as its page shows it. */
export async function paymentView({ services, payment, order, terms }: StaffPayment) {
  const { council, database, payments } = services
  const outcome = payment ? outcomeOf(payment) : ('none' as const)
  const isManual = payment?.provider === payments.manual.name && payment.providerId !== undefined
  const audit = isManual ? await payments.manual.audit(payment.providerId ?? '') : []
  const decision = payment && (await decisionOf(database, council.slug, payment.id))
  const problems = payment ? await problemsWith(database, council.slug, payment.id) : []
  const refunds = payment
    ? await refundsOf(database, { council: council.slug, paymentId: payment.id })
    : []
  const deeds: StaffDeed[] = [
    // Refunds have lines of their own, which say who decided.
    ...audit
      .filter(({ action }) => action !== 'refunded')
      .map(({ action, by, at, amount, reason }) => ({ action, by, on: dayOf(at), amount, reason })),
    ...(decision
      ? [
          {
            action: decision.decision === 'accepted' ? 'accepted' : 'notAccepted',
            by: decision.decided_by,
            on: dayOf(decision.decided_at),
            reason: decision.reason || undefined,
          },
        ]
      : []),
    ...problems.flatMap(({ righted_at, righted_by, what_was_done }) =>
      righted_at === null
        ? []
        : [
            {
              action: 'putRight',
              by: righted_by ?? '',
              on: dayOf(righted_at),
              reason: what_was_done ?? undefined,
            },
          ],
    ),
  ]
  const isOpen = outcome !== 'paid' && outcome !== 'authorised' && outcome !== 'pending'
  return {
    terms,
    outcome,
    method: payment?.method,
    channel: payment?.channel,
    takenBy: payment?.takenBy,
    refunded: payment?.refunded ?? 0,
    canPay: isOpen && order !== undefined,
    canRefund:
      payment?.state === 'paid' && payment.method !== 'waived' && payment.refunded < payment.amount,
    canDecide: payment?.state === 'authorised',
    deeds,
    problems: problems.flatMap(({ problem, righted_at }) => (righted_at ? [] : [problem])),
    refunds: refunds.map(({ amount, reason, decidedBy, state, createdAt }) => ({
      ...{ amount, reason, decidedBy, state },
      on: dayOf(createdAt),
    })),
  }
}
