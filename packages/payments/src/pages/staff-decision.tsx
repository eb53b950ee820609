import { Legend } from '@guildhall/components/fieldset'
import { Radios, type RadiosProps } from '@guildhall/components/radios'
import { SummaryList, type SummaryListProps } from '@guildhall/components/summary-list'
import { Textarea } from '@guildhall/components/textarea'
import type { Language } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import { FormErrorSummary, type FormErrors } from './form-errors.tsx'
import { PaymentForm, type PaymentFormProps } from './payment-lines.tsx'

/** A page on which staff decide about money: their mistakes, what it is about, and the form. */
export function StaffDecision({
  title,
  rows,
  about,
  errors,
  language,
  children,
  ...form
}: PaymentFormProps & {
  title: string
  rows: SummaryListProps['rows']
  /** What stands between what it is about and the form. */
  about?: ReactNode
  errors: FormErrors<string>
  language: Language
  children: ReactNode
}) {
  return (
    <>
      <FormErrorSummary errors={errors} language={language} />
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList rows={rows} />
      {about}
      <PaymentForm {...form}>{children}</PaymentForm>
    </>
  )
}

/** Their choice; what a choice needs to know more stands under it. */
export function StaffChoice({
  legend,
  ...radios
}: { legend: string; name: string; items: RadiosProps['items'] } & {
  errorMessage: string | undefined
  errorPrefix: string
  defaultValue: string | undefined
}) {
  return <Radios legend={<Legend size="m">{legend}</Legend>} {...radios} />
}

/** Why they decided so, for the auditor. */
export function ReasonField({
  label,
  hint,
  errorMessage,
  errorPrefix,
  defaultValue,
}: {
  label: string
  hint: string
  errorMessage: string | undefined
  errorPrefix: string
  defaultValue: string | undefined
}) {
  return (
    <Textarea
      name="reason"
      label={label}
      hint={hint}
      rows={3}
      errorMessage={errorMessage}
      errorPrefix={errorPrefix}
      defaultValue={defaultValue}
    />
  )
}
