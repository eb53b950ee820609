import { Table } from '../pages/parts.tsx'
import { testCards } from '../test-cards.ts'
import { money } from './card-page.tsx'
import { codeMessages, type Payment } from './payment.ts'
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
        <Table
          caption="Payments"
          head={['Reference', 'Amount', 'State', 'Payment id']}
          rows={payments.map((payment) => [
            payment.reference,
            money(payment.amount, 'en'),
            `${payment.status}${payment.code ? `: ${codeMessages[payment.code]} (${payment.code})` : ''}`,
            <span className="sandbox-code" key={payment.id}>
              {payment.id}
            </span>,
          ])}
        />
      )}
      <h2 className="govuk-heading-m">Webhooks</h2>
      {webhookUrl ? (
        <p className="govuk-body">
          Sent to <span className="sandbox-code">{webhookUrl}</span>, signed.
        </p>
      ) : (
        <p className="govuk-body">
          None are sent: set <span className="sandbox-code">PAY_WEBHOOK_URL</span> and{' '}
          <span className="sandbox-code">PAY_WEBHOOK_SECRET</span> to have them.
        </p>
      )}
      {webhooks.length > 0 && (
        <Table
          caption="Webhook messages"
          head={['Event', 'Payment id', 'Outcome', 'Send again']}
          rows={webhooks.map((message) => [
            message.event,
            <span className="sandbox-code" key="id">
              {message.paymentId}
            </span>,
            `${message.outcome}, ${message.attempts} tries${message.status ? `, last answer ${message.status}` : ''}`,
            <form method="post" action={`/payments/webhooks/${message.id}`} key="again">
              <button
                type="submit"
                className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              >
                Send again
                <span className="govuk-visually-hidden"> {message.event}</span>
              </button>
            </form>,
          ])}
        />
      )}
      <Table
        caption="Test cards"
        head={['Card number', 'Brand', 'What happens']}
        rows={testCards.map((card) => [card.number, card.brand, card.about])}
      />
      <p className="govuk-body">Any future expiry date and any security code will do.</p>
    </>
  )
}
