import { Button, ButtonGroup } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import type { PayWords } from '../content/pay.ts'
import type { CardDetails, Payment } from './payment.ts'
import { CancelForm, money, PaymentSummary, type PaymentView } from './payment-parts.tsx'

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
    <>
      <h1 className="govuk-heading-l">{words.confirmTitle}</h1>
      <div className="sandbox-pay">
        <PaymentSummary payment={payment} words={words} />
        <div className="sandbox-pay__form">
          <SummaryList
            rows={[
              { key: words.cardNumber, value: words.cardEnding(card.lastDigits) },
              { key: words.expiryDate, value: card.expiryDate },
              { key: words.nameOnCard, value: card.cardholderName },
              { key: words.billingAddress, value: address },
              { key: words.email, value: payment.email },
              { key: words.total, value: money(payment.amount, payment.language) },
            ]}
          />
          <form method="post" action={`/pay/card_details/${payment.id}/confirm`}>
            <Button type="submit" id="confirm">
              {words.confirm}
            </Button>
          </form>
          <CancelForm payment={payment} words={words} />
        </div>
      </div>
    </>
  )
}

/** Stands in for the check that a cardholder's bank makes. */
export function BankPage({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <>
      <h1 className="govuk-heading-l">{words.bankTitle}</h1>
      <p className="govuk-body">{words.bankBody}</p>
      <form method="post" action={`/pay/card_details/${payment.id}/bank`}>
        <ButtonGroup>
          <Button type="submit" name="answer" value="yes">
            {words.bankApprove}
          </Button>
          <Button type="submit" variant="warning" name="answer" value="no">
            {words.bankRefuse}
          </Button>
        </ButtonGroup>
      </form>
    </>
  )
}

/** Says how a payment ended, and leads back to the service. */
export function EndPage(props: {
  words: PayWords
  end: { title: string; body: string }
  returnUrl?: string | undefined
}) {
  const { words, end, returnUrl } = props
  return (
    <>
      <h1 className="govuk-heading-l">{end.title}</h1>
      <p className="govuk-body">{end.body}</p>
      {returnUrl && (
        <Button href={returnUrl} id="return-url">
          {words.goBack}
        </Button>
      )}
    </>
  )
}
