import type { ReceiptDetails } from '@guildhall/payments/pages/receipt'
import type { Payment } from '@guildhall/payments/payment'
import { londonDate } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'

/** What a receipt shows of a payment; undefined while it isn't paid. */
export function receiptOf(
  council: SiteCouncil,
  payment: Payment | undefined,
): ReceiptDetails | undefined {
  if (payment?.state !== 'paid') return undefined
  const { reference, description, amount, lines, refunded, method = 'card', settledAt } = payment
  const at = settledAt ?? payment.createdAt
  return {
    ...{ reference, description, amount, lines, refunded, method },
    paidOn: londonDate({ epochMilliseconds: at.getTime() }),
    vatNumber: council.policies.payments.vat?.number,
  }
}
