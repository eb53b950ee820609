import { findPayment } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { findLink, linkHeaders } from '../../server/payment-link.server.ts'
import { receiptOf } from '../../server/receipt.server.ts'
import { Receipt } from '../../ui/receipt.tsx'
import type { Route } from './+types/link-receipt'

export async function loader(args: Route.LoaderArgs) {
  const { context, href, opened } = await findLink(args)
  const { database, council } = context
  if (opened.kind === 'unknown') throw redirect(href, 303)
  const { subject } = opened.terms
  const receipt = receiptOf(council, await findPayment(database, council.slug, { subject }))
  if (!receipt) throw redirect(href, 303)
  return data({ receipt, backHref: href }, { headers: linkHeaders })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** The receipt of whoever paid by a link. */
export default function LinkReceiptPage({ loaderData }: Route.ComponentProps) {
  return <Receipt {...loaderData} />
}
