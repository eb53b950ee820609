import { Button } from '@guildhall/components/button'
import type { PayWords } from '../content/pay.ts'
import { ScrollingTable } from '../pages/scrolling-table.tsx'
import { testCards } from '../test-cards.ts'
import type { Payment } from './payment.ts'

/** What is shown of a payment on each of its pages. */
export type PaymentView = Pick<Payment, 'id' | 'amount' | 'description' | 'reference' | 'language'>

/** An amount of pence as money, in the payment's language. */
export function money(pence: number, language: 'en' | 'cy'): string {
  const locale = language === 'cy' ? 'cy-GB' : 'en-GB'
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' }).format(pence / 100)
}

/** What is being paid for, and how much. */
export function PaymentSummary({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <aside className="sandbox-summary" aria-labelledby="payment-summary">
      <h2 className="govuk-heading-m" id="payment-summary">
        {words.summary}
      </h2>
      <p className="govuk-body" id="payment-description">
        {payment.description}
      </p>
      <p className="govuk-body-s">
        {words.reference}: {payment.reference}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-0">
        {words.total}:
        <br />
        <span className="sandbox-amount" id="amount">
          {money(payment.amount, payment.language)}
        </span>
      </p>
    </aside>
  )
}

/** A button that cancels the payment. */
export function CancelForm({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <form method="post" action={`/pay/card_details/${payment.id}/cancel`}>
      <Button type="submit" variant="secondary" id="cancel-payment">
        {words.cancel}
      </Button>
    </form>
  )
}

/** A test card for each thing that can happen. */
export function TestCards({ words }: { words: PayWords }) {
  const first = testCards.filter(
    ({ outcome }, index) => testCards.findIndex((card) => card.outcome === outcome) === index,
  )
  return (
    <div className="sandbox-pay__cards">
      <ScrollingTable
        caption={words.testCards}
        head={[words.card, words.outcome]}
        rows={first.map((card) => [card.number, words.outcomes[card.outcome]])}
      />
      <p className="govuk-body-s">{words.testCardsIntro}</p>
    </div>
  )
}
