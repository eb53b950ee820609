import { findPayment } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { orderingResident } from '../../server/ordering.server.ts'
import { receiptOf } from '../../server/receipt.server.ts'
import { Receipt } from '../../ui/receipt.tsx'
import type { Route } from './+types/receipt'

export async function loader(args: Route.LoaderArgs) {
  const { services, run, basePath } = await orderingResident(args)
  const { database, council } = services
  const subject = run.state.instance
  const receipt = receiptOf(council, await findPayment(database, council.slug, { subject }))
  if (!receipt) throw redirect(`${basePath}/payment`, 303)
  return data(
    { receipt, backHref: `${basePath}/confirmation` },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** A resident's receipt. */
export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  return <Receipt {...loaderData} />
}
