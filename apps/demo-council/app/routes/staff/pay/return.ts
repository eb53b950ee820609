import { settle } from '@guildhall/payments/settle'
import { redirect } from 'react-router'
import { staffPayment } from '../../../server/staff-payment.server.ts'
import type { Route } from './+types/return'

/** Where GOV.UK Pay sends staff back to: settles, then shows how the payment stands. */
export async function loader(args: Route.LoaderArgs) {
  const { services, payment, href } = await staffPayment(args)
  const { database, payments } = services
  if (!payment) return redirect(href, 303)
  const { outcome } = await settle(
    database,
    payments.providerOf(payment),
    payment.id,
    payments.handlers,
  ).catch(() => ({ outcome: 'pending' as const }))
  return redirect(outcome === 'paid' ? `${href}?told=recorded` : href, 303)
}
