import { Button } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import {
  PaymentForm,
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
  say,
} from './payment-lines.tsx'

/** What of a council's Direct Debit its payers read; `directDebitPolicy` has it. */
export interface DirectDebitShown {
  serviceUserNumber: string
  serviceUserName: Bilingual
  guarantee: { en: readonly string[]; cy: readonly string[] }
  noticeWorkingDays: number
}

/** The Direct Debit Guarantee, word for word as the council configured it. */
export function DirectDebitGuarantee({
  debit,
  language,
  content = paymentPagesContent,
}: PaymentPageProps & { debit: DirectDebitShown }) {
  return (
    <>
      <h2 className="govuk-heading-m">{content[language].debit.guarantee}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {debit.guarantee[language].map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ul>
    </>
  )
}

/** Lets a payer check their Direct Debit before it is set up: of the account only its end is shown. */
export function DirectDebitCheckPage({
  debit,
  account,
  reference,
  firstPaymentOn,
  changeHref,
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps &
  PaymentFormProps & {
    debit: DirectDebitShown
    account: { holder: string; ending: string }
    /** Left out while there is none yet. */
    reference?: string | undefined
    firstPaymentOn: PlainDate
    changeHref: string
  }) {
  const { common, debit: words } = content[language]
  return (
    <>
      <h1 className="govuk-heading-l">{words.checkTitle}</h1>
      <SummaryList
        rows={[
          { key: words.holder, value: account.holder },
          { key: words.accountNumber, value: say(words.ending, { digits: account.ending }) },
          { key: words.first, value: formatDate(firstPaymentOn, language) },
          { key: words.userName, value: debit.serviceUserName[language] },
          { key: words.userNumber, value: debit.serviceUserNumber },
          reference !== undefined && { key: common.reference, value: reference },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={changeHref}>
          {words.change}
        </a>
      </p>
      <PaymentForm {...form}>
        <Button type="submit">{words.confirm}</Button>
      </PaymentForm>
      <DirectDebitGuarantee debit={debit} language={language} content={content} />
    </>
  )
}

/** Says that a Direct Debit is being set up, what comes next, and the Guarantee once more. */
export function DirectDebitDonePage({
  debit,
  reference,
  language,
  content = paymentPagesContent,
}: PaymentPageProps & { debit: DirectDebitShown; reference: string }) {
  const { common, debit: words } = content[language]
  const days = String(debit.noticeWorkingDays)
  return (
    <>
      <h1 className="govuk-heading-l">{words.setUpTitle}</h1>
      <p className="govuk-body">
        {say(words.setUpBody, { days, name: debit.serviceUserName[language] })}
      </p>
      <SummaryList rows={[{ key: common.reference, value: reference }]} />
      <DirectDebitGuarantee debit={debit} language={language} content={content} />
    </>
  )
}
