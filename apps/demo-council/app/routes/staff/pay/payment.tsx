import { NotificationBanner } from '@guildhall/components/notification-banner'
import { SummaryList } from '@guildhall/components/summary-list'
import { WarningText } from '@guildhall/components/warning-text'
import { paymentContent } from '@guildhall/payments/pages'
import { PaymentLines } from '@guildhall/payments/pages/lines'
import { fill } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { data } from 'react-router'
import { staffWords } from '../../../content/staff.ts'
import { staffPaymentWords } from '../../../content/staff-payments.ts'
import { paymentView, staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { PaymentDeeds } from '../../../ui/payment-deeds.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/payment'

/** What a page that led here says first. */
const notices = [
  'gone',
  'unavailable',
  'beingPaid',
  'alreadyPaid',
  'recorded',
  'accepted',
  'refusedDone',
  'tooLate',
  'righted',
] as const

export async function loader(args: Route.LoaderArgs) {
  const found = await staffPayment(args)
  const told = new URL(args.request.url).searchParams.get('told')
  const notice = notices.find((one) => one === told)
  const { href } = found
  return data(
    { ...(await paymentView(found)), href, notice },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What staff see of one payment, and what they can do. */
export default function StaffPaymentPage({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffPaymentWords[language]
  const { terms, outcome, method, channel, refunded, href, notice } = loaderData
  const title = fill(words.payment, { reference: terms.reference })
  const money = (amount: number) => formatPence(pence(amount), language)
  const ways = [
    ...(loaderData.canPay
      ? ([
          ['phone', words.byPhone],
          ['counter', words.inPerson],
          ['link', words.byLink],
        ] as const)
      : []),
  ]
  return (
    <Page backHref={`${homeHref}/staff/payments`}>
      <title>{`${title} – ${name[language]}`}</title>
      {notice === undefined ? null : (
        <NotificationBanner
          title={words.title}
          {...(['recorded', 'accepted', 'refusedDone', 'righted'].includes(notice) && {
            type: 'success',
          })}
        >
          <p className="govuk-notification-banner__heading">{words[notice]}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: words.state, value: words.states[outcome] },
          { key: words.paidFor, value: terms.description },
          { key: words.amount, value: money(terms.amount) },
          channel !== undefined && {
            key: words.how,
            value: method
              ? fill(words.methodBy, {
                  method: paymentContent[language].methods[method],
                  channel: words.channels[channel] ?? channel,
                })
              : words.channels[channel],
          },
          loaderData.takenBy !== undefined && { key: words.takenBy, value: loaderData.takenBy },
          refunded > 0 && { key: words.refunded, value: money(refunded) },
        ]}
      />
      {loaderData.problems.map((problem) => (
        <WarningText key={problem} iconFallbackText={staffWords[language].warning}>
          {words.problems[problem] ?? words.problems.other}
        </WarningText>
      ))}
      {loaderData.problems.length === 0 ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`${href}/put-right`}>
            {words.putRight}
          </a>
        </p>
      )}
      {terms.lines.length > 1 ? <PaymentLines lines={terms.lines} language={language} /> : null}
      {ways.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">{words.ways}</h2>
          <ul className="govuk-list govuk-list--spaced">
            {ways.map(([path, text]) => (
              <li key={path}>
                <a className="govuk-link" href={`${href}/${path}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {loaderData.canDecide ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${href}/decide`}>
            {words.decide}
          </a>
        </p>
      ) : null}
      {loaderData.canRefund ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${href}/refund`}>
            {words.refund}
          </a>
        </p>
      ) : null}
      {outcome === 'paid' ? <p className="govuk-body">{words.nextResident}</p> : null}
      <PaymentDeeds deeds={loaderData.deeds} refunds={loaderData.refunds} />
    </Page>
  )
}
