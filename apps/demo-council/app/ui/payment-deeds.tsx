import { fill } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import { staffPaymentWords } from '../content/staff-payments.ts'
import type { StaffDeed } from '../server/staff-payment.server.ts'
import { useSite } from './site.ts'

interface RefundShown {
  readonly amount: number
  readonly reason: string
  readonly decidedBy: string
  readonly state: string
  readonly on: string
}

/** What staff did with a payment: who, when and why. */
export function PaymentDeeds({
  deeds,
  refunds,
}: {
  deeds: readonly StaffDeed[]
  refunds: readonly RefundShown[]
}) {
  const { language } = useSite()
  const words = staffPaymentWords[language]
  if (deeds.length + refunds.length === 0) return null
  const money = (amount: number) => formatPence(pence(amount), language)
  const day = (on: string) => formatDate(plainDate(on), language)
  const lines = [
    ...deeds.map(({ action, amount, on, by, reason }) => ({
      what: fill(amount ? words.done : words.doneNoAmount, {
        action: words.actions[action] ?? action,
        amount: money(amount ?? 0),
        date: day(on),
        who: by,
      }),
      reason,
    })),
    ...refunds.map(({ amount, on, decidedBy, state, reason }) => ({
      what: fill(words.refundLine, {
        amount: money(amount),
        date: day(on),
        who: decidedBy,
        state: words.refundStates[state] ?? state,
      }),
      reason,
    })),
  ]
  return (
    <>
      <h2 className="govuk-heading-m">{words.history}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ what, reason }) => (
          <li key={what + (reason ?? '')}>
            {what}
            {reason === undefined ? null : (
              <>
                <br />
                {fill(words.reasonWas, { reason })}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
