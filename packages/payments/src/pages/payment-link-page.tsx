import { Button } from '@guildhall/components/button'
import { InsetText } from '@guildhall/components/inset-text'
import { SummaryList } from '@guildhall/components/summary-list'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatPence, type Pence } from '@guildhall/standards/pence'
import { formatDate, formatTime, londonDate, londonTime } from '@guildhall/standards/plain-date'
import type { PaymentLine } from '../lines.ts'
import {
  PaymentForm,
  type PaymentFormProps,
  PaymentLines,
  type PaymentPageProps,
  type PaymentPagesContent,
  paymentPagesContent,
  say,
} from './payment-lines.tsx'

/** All that somebody else sees of what they are asked to pay. */
export interface LinkShown {
  reference: string
  description: string
  amount: Pence
  lines: readonly PaymentLine[]
}

/** A link as whoever opens it finds it; `openPaymentLink` gives it, without its `subject` here. */
export type LinkState =
  | { kind: 'open'; terms: LinkShown; expiresAt: Date }
  | { kind: 'paid' | 'expired' | 'withdrawn'; terms: LinkShown }
  | { kind: 'unknown' }

/** Until when, in words: “25 November 2026 at 5pm”. */
export function momentIn(language: 'en' | 'cy', at: Date): string {
  const moment = { epochMilliseconds: at.getTime() }
  const time = formatTime(londonTime(moment), language)
  const join = language === 'cy' ? 'am' : 'at'
  return `${formatDate(londonDate(moment), language)} ${join} ${time}`
}

/** What is paid for, how much it is and its reference, a row each. */
export function termsRows(
  { description, amount, reference }: LinkShown,
  language: Language,
  content: Bilingual<PaymentPagesContent>,
) {
  const { common } = content[language]
  return [
    { key: common.paidFor, value: description },
    { key: common.amount, value: formatPence(amount, language) },
    { key: common.reference, value: reference },
  ]
}

/** What somebody sees who was sent a link to pay for somebody else. */
export function PaymentLinkPage({
  link,
  council,
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps & PaymentFormProps & { link: LinkState; council: Bilingual }) {
  const { link: words } = content[language]
  if (link.kind !== 'open') {
    const { title, body } = words[link.kind]
    const reference = link.kind === 'unknown' ? '' : link.terms.reference
    return (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{say(body, { reference })}</p>
      </>
    )
  }
  const { terms } = link
  const amount = formatPence(terms.amount, language)
  return (
    <>
      <h1 className="govuk-heading-l">
        {say(words.title, { amount, council: council[language] })}
      </h1>
      <p className="govuk-body">{words.intro}</p>
      <SummaryList rows={termsRows(terms, language, content)} />
      {terms.lines.length > 1 && (
        <PaymentLines lines={terms.lines} language={language} content={content} />
      )}
      <p className="govuk-body">
        {say(words.expires, { until: momentIn(language, link.expiresAt) })}
      </p>
      <PaymentForm {...form}>
        <Button type="submit">{words.pay}</Button>
      </PaymentForm>
      <InsetText>{words.privacy}</InsetText>
    </>
  )
}
