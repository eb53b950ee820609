import { findPayment, settle } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { residentOf } from '../../server/resident.server.ts'
import type { Route } from './+types/return'

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
  const provider = payments.providerOf(payment)
  const { outcome } = await settle(database, provider, payment.id, payments.handlers).catch(() => ({
    outcome: 'pending' as const,
  }))
  // What is promised is sent as well: the confirmation says that the money isn't taken yet.
  const isSent = outcome === 'paid' || outcome === 'authorised'
  return redirect(isSent ? `${basePath}/confirmation` : `${basePath}/payment`, 303)
}
