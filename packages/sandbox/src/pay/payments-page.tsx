import { Button } from '@guildhall/components/button'
import { Code } from '../pages/code.tsx'
import { ScrollingTable } from '../pages/scrolling-table.tsx'
import { testCards } from '../test-cards.ts'
import { codeMessages, type Payment } from './payment.ts'
import { money } from './payment-parts.tsx'
import type { WebhookMessage } from './webhooks.ts'

/** Every payment and every webhook, and the test cards to pay with. */
export function PaymentsPage(props: {
  payments: readonly Payment[]
  webhooks: readonly WebhookMessage[]
  webhookUrl: string | undefined
}) {
  const { payments, webhooks, webhookUrl } = props
  return (
    <>
      <h1 className="govuk-heading-l">Payments</h1>
      {payments.length === 0 ? (
        <p className="govuk-body">No payments yet. What your service creates shows here.</p>
      ) : (
        <ScrollingTable
          caption="Payments"
          captionHidden
          head={['Reference', 'Amount', 'State', 'Payment id']}
          rows={payments.map((payment) => [
            payment.reference,
            { text: money(payment.amount, 'en'), className: 'sandbox-nowrap' },
            stateOf(payment),
            { text: <Code>{payment.id}</Code> },
          ])}
        />
      )}
      <h2 className="govuk-heading-m">Webhooks</h2>
      {webhookUrl ? (
        <p className="govuk-body">
          Sent to <Code>{webhookUrl}</Code>, signed.
        </p>
      ) : (
        <p className="govuk-body">
          None are sent: set <Code>PAY_WEBHOOK_URL</Code> and <Code>PAY_WEBHOOK_SECRET</Code> to
          have them.
        </p>
      )}
      {webhooks.length > 0 && (
        <ScrollingTable
          caption="Webhooks"
          captionHidden
          head={['Event', 'Outcome', 'Send again', 'Payment id']}
          rows={webhooks.map((message) => [
            message.event,
            outcomeOf(message),
            { text: <SendAgain message={message} /> },
            { text: <Code>{message.paymentId}</Code> },
          ])}
        />
      )}
      <h2 className="govuk-heading-m">Test cards</h2>
      <p className="govuk-body">Any future expiry date and any security code will do.</p>
      <ScrollingTable
        caption="Test cards"
        captionHidden
        head={['Card number', 'What happens']}
        rows={testCards.map((card) => [card.number, `${card.about} (${card.brand})`])}
      />
    </>
  )
}

function SendAgain({ message }: { message: WebhookMessage }) {
  return (
    <form method="post" action={`/payments/webhooks/${message.id}`}>
      <Button type="submit" variant="secondary" className="govuk-!-margin-bottom-0">
        Send again<span className="govuk-visually-hidden"> {message.event}</span>
      </Button>
    </form>
  )
}

function stateOf({ status, code }: Payment): string {
  return code ? `${status}: ${codeMessages[code]} (${code})` : status
}

function outcomeOf({ outcome, attempts, status }: WebhookMessage): string {
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`
  const last = status ? `, last answer ${status}` : attempts > 0 ? ', no answer' : ''
  return `${outcome}, ${tries}${last}`
}
