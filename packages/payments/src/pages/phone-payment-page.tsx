import { Button } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import { WarningText } from '@guildhall/components/warning-text'
import {
  PaymentForm,
  type PaymentFormProps,
  PaymentLines,
  type PaymentPageProps,
  paymentPagesContent,
} from './payment-lines.tsx'
import { type LinkShown, termsRows } from './payment-link-page.tsx'

/** For staff: what to say before they type a caller's card details into GOV.UK Pay's own page. */
export function PhonePaymentPage({
  terms,
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps & PaymentFormProps & { terms: LinkShown }) {
  const { common, phone: words } = content[language]
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <SummaryList rows={termsRows(terms, language, content)} />
      {terms.lines.length > 1 && (
        <PaymentLines lines={terms.lines} language={language} content={content} />
      )}
      <p className="govuk-body">{words.intro}</p>
      <ul className="govuk-list govuk-list--bullet">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <WarningText iconFallbackText={common.warningIcon}>{words.warning}</WarningText>
      <PaymentForm {...form}>
        <Button type="submit">{words.go}</Button>
      </PaymentForm>
    </>
  )
}
