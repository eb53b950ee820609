import { SummaryList } from '@guildhall/components/summary-list'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import { type PaymentLine, vatOf } from '../lines.ts'
import type { PaymentMethod } from '../providers/payment-provider.ts'
import { PaymentLines, type PaymentPageProps, paymentPagesContent, say } from './payment-lines.tsx'
import { paymentContent } from './payment-outcome-page.tsx'

/** What a receipt shows of a payment: nothing of who paid. */
export interface ReceiptDetails {
  reference: string
  description: string
  amount: Pence
  lines: readonly PaymentLine[]
  method: PaymentMethod
  /** What was given back until now. */
  refunded: Pence
  /** The day in London on which it was paid. */
  paidOn: PlainDate
  /** The council's VAT registration, shown where a line has VAT in it. */
  vatNumber?: string | undefined
}

/** A receipt to keep: what was paid for, when, how and how much, refunds taken off. */
export function PaymentReceiptPage({
  receipt,
  council,
  language,
  content = paymentPagesContent,
}: PaymentPageProps & { receipt: ReceiptDetails; council: Bilingual }) {
  const { common, receipt: words } = content[language]
  const { amount, refunded, lines, vatNumber } = receipt
  const { vat, vatNumber: numberWords } = paymentContent[language]
  const rates = vatOf(lines)
  return (
    <>
      <span className="govuk-caption-l">{council[language]}</span>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <SummaryList
        rows={[
          { key: common.reference, value: receipt.reference },
          { key: common.paidFor, value: receipt.description },
          { key: words.paidOn, value: formatDate(receipt.paidOn, language) },
          { key: words.method, value: methodOf(receipt.method, language) },
          { key: common.amount, value: formatPence(amount, language) },
          refunded > 0 && { key: words.refunded, value: formatPence(refunded, language) },
          refunded > 0 && {
            key: words.kept,
            value: formatPence(pence(amount - refunded), language),
          },
        ]}
      />
      {lines.length > 1 && <PaymentLines lines={lines} language={language} content={content} />}
      {rates.map(({ percent, amount: part }) => (
        <p className="govuk-body" key={percent}>
          {say(vat, { percent: String(percent), amount: formatPence(part, language) })}
        </p>
      ))}
      {rates.length > 0 && vatNumber !== undefined && (
        <p className="govuk-body">{say(numberWords, { number: vatNumber })}</p>
      )}
      <p className="govuk-body">{words.print}</p>
    </>
  )
}

function methodOf(method: PaymentMethod, language: Language): string {
  return paymentContent[language].methods[method]
}
