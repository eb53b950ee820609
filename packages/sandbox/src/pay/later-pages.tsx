import type { PayWords } from '../content/pay.ts'
import { SummaryList } from '../pages/parts.tsx'
import { CancelForm, money, PaymentSummary, type PaymentView } from './card-page.tsx'
import type { CardDetails, Payment } from './payment.ts'

/** The page that asks for a last yes before money is taken. */
export function ConfirmPage(props: {
  payment: PaymentView & Pick<Payment, 'email'>
  card: CardDetails
  words: PayWords
}) {
  const { payment, card, words } = props
  const { line1, line2, city, postcode, country } = card.billingAddress
  const address = [line1, line2, city, postcode, country].filter(Boolean).join(', ')
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{words.confirmTitle}</h1>
        <SummaryList
          rows={[
            [words.cardNumber, words.cardEnding(card.lastDigits)],
            [words.expiryDate, card.expiryDate],
            [words.nameOnCard, card.cardholderName],
            [words.billingAddress, address],
            [words.email, payment.email ?? ''],
            [words.total, money(payment.amount, payment.language)],
          ]}
        />
        <form method="post" action={`/pay/card_details/${payment.id}/confirm`}>
          <button type="submit" className="govuk-button" id="confirm">
            {words.confirm}
          </button>
        </form>
        <CancelForm payment={payment} words={words} />
      </div>
      <div className="govuk-grid-column-one-third">
        <PaymentSummary payment={payment} words={words} />
      </div>
    </div>
  )
}

/** Stands in for the check that a cardholder's bank makes. */
export function BankPage({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <>
      <h1 className="govuk-heading-l">{words.bankTitle}</h1>
      <p className="govuk-body">{words.bankBody}</p>
      <form method="post" action={`/pay/card_details/${payment.id}/bank`}>
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button" name="answer" value="yes">
            {words.bankApprove}
          </button>
          <button
            type="submit"
            className="govuk-button govuk-button--warning"
            name="answer"
            value="no"
          >
            {words.bankRefuse}
          </button>
        </div>
      </form>
    </>
  )
}

/** Says how a payment ended, and leads back to the service. */
export function EndPage(props: {
  words: PayWords
  end: { title: string; body: string }
  returnUrl?: string
}) {
  const { words, end, returnUrl } = props
  return (
    <>
      <h1 className="govuk-heading-l">{end.title}</h1>
      <p className="govuk-body">{end.body}</p>
      {returnUrl && (
        <a href={returnUrl} className="govuk-button" id="return-url">
          {words.goBack}
        </a>
      )}
    </>
  )
}
