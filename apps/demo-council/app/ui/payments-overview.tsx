import { SummaryList } from '@guildhall/components/summary-list'
import { Table } from '@guildhall/components/table'
import { fill } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import { staffPaymentWords } from '../content/staff-payments.ts'
import type { paymentsOverview } from '../server/staff-payments.server.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { useSite } from './site.ts'

type Overview = Awaited<ReturnType<typeof paymentsOverview>>

/** How many payments are where, as a job or an alarm would count them. */
export function PaymentStanding({ metrics }: Pick<Overview, 'metrics'>) {
  const { language } = useSite()
  const words = staffPaymentWords[language]
  const money = (amount: number) => formatPence(pence(amount), language)
  const sum = (count: number, amount: number) =>
    fill(words.countAndSum, { count, amount: money(amount) })
  const { authorised } = metrics
  return (
    <>
      <h2 className="govuk-heading-m">{words.standing}</h2>
      <SummaryList
        rows={[
          { key: words.pending, value: sum(metrics.pending, metrics.pendingPence) },
          { key: words.oldest, value: fill(words.minutes, { count: metrics.oldestMinutes }) },
          { key: words.promised, value: sum(authorised.count, authorised.pence) },
          { key: words.mismatches, value: String(metrics.mismatches) },
          { key: words.refundsOpen, value: String(metrics.refundsOpen) },
          { key: words.refundsFailed, value: String(metrics.refundsFailed) },
        ]}
      />
    </>
  )
}

/** Each day's comparison with the provider, and its file. */
export function PaymentFiles({ files }: Pick<Overview, 'files'>) {
  const { language, homeHref } = useSite()
  const words = staffPaymentWords[language]
  return (
    <>
      <h2 className="govuk-heading-m">{words.files}</h2>
      <p className="govuk-body">{words.filesHint}</p>
      {files.length === 0 ? (
        <p className="govuk-body">{words.filesNone}</p>
      ) : (
        <ScrollRegion label={words.files}>
          <Table
            head={[
              words.file,
              { text: words.count, format: 'numeric' },
              { text: words.difference, format: 'numeric' },
              { text: words.toLook, format: 'numeric' },
            ]}
            rows={files.map(({ day, provider, payments, difference, mismatches }) => [
              {
                text: (
                  <a
                    className="govuk-link"
                    href={`${homeHref}/staff/payments/${provider}/${day}.csv`}
                  >
                    {fill(words.fileOf, {
                      day: formatDate(plainDate(day), language),
                      provider: words.providers[provider] ?? provider,
                    })}
                  </a>
                ),
              },
              { text: String(payments), format: 'numeric' },
              {
                text: `${difference < 0 ? '−' : ''}${formatPence(pence(Math.abs(difference)), language)}`,
                format: 'numeric',
              },
              { text: String(mismatches), format: 'numeric' },
            ])}
          />
        </ScrollRegion>
      )}
    </>
  )
}
