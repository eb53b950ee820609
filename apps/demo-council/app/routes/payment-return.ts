import { findPayment, settle } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { residentOf } from '../server/resident.server.ts'
import type { Route } from './+types/payment-return'

/**
 * Where GOV.UK Pay sends a resident back to: settles the payment, then leads to the confirmation or
 * to the page that says what happened. The address says nothing of who they are.
 */
export async function loader(args: Route.LoaderArgs) {
  const resident = await residentOf(args, args.params.service)
  if (!resident) throw data(null, { status: 404 })
  const { services, run, basePath } = resident
  const { database, payments, council } = services
  const payment =
    run && (await findPayment(database, council.slug, { subject: run.state.instance }))
  if (!payment) return redirect(basePath, 303)
  const { outcome } = await settle(
    database,
    payments.provider,
    payment.id,
    payments.handlers,
  ).catch(() => ({ outcome: 'pending' as const }))
  return redirect(outcome === 'paid' ? `${basePath}/confirmation` : `${basePath}/payment`, 303)
}
