import { Button } from '@guildhall/components/button'
import { TextInput } from '@guildhall/components/text-input'
import type { Language } from '@guildhall/standards/language'
import { type FormErrors, type FormValues, type ReadForm, valuesOf } from './form-errors.tsx'
import {
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
} from './payment-lines.tsx'
import { type LinkShown, termsRows } from './payment-link-page.tsx'
import { ReasonField, StaffChoice, StaffDecision } from './staff-decision.tsx'

const names = ['method', 'receipt', 'reason'] as const
type Name = (typeof names)[number]

/** What staff say of a payment over the counter. */
export interface CounterEntry {
  method: 'cash' | 'cheque' | 'waived'
  reason?: string
}

/** Reads what staff sent: how it was paid, and why when a fee is waived. */
export function readCounterForm(
  form: FormData,
  language: Language,
  content = paymentPagesContent,
): ReadForm<CounterEntry, Name> {
  const values = valuesOf(form, names)
  const words = content[language].counter.errors
  const { method, receipt, reason } = values
  const wrong = (errors: FormErrors<Name>) => ({ ok: false as const, values, errors })
  if (method !== 'cash' && method !== 'cheque' && method !== 'waived') {
    return wrong({ method: words.method })
  }
  const why = method === 'waived' ? reason : receipt
  if (why.length > 500) return wrong({ reason: words.reasonLength })
  if (method === 'waived' && why === '') return wrong({ reason: words.reason })
  return { ok: true, value: { method, ...(why !== '' && { reason: why }) } }
}

/** For staff: records cash or a cheque, or lets a fee go with a reason. */
export function CounterPaymentPage({
  terms,
  values = {},
  errors = {},
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps &
  PaymentFormProps & {
    terms: LinkShown
    values?: FormValues<Name> | undefined
    errors?: FormErrors<Name> | undefined
  }) {
  const { common, counter: words } = content[language]
  return (
    <StaffDecision
      {...form}
      title={words.title}
      rows={termsRows(terms, language, content)}
      errors={errors}
      language={language}
    >
      <StaffChoice
        name="method"
        legend={words.method}
        errorMessage={errors.method}
        errorPrefix={common.errorPrefix}
        defaultValue={values.method}
        items={[
          { value: 'cash', label: words.cash },
          { value: 'cheque', label: words.cheque },
          {
            value: 'waived',
            label: words.waived,
            hint: words.waivedHint,
            conditional: (
              <ReasonField
                label={words.reason}
                hint={words.reasonHint}
                errorMessage={errors.reason}
                errorPrefix={common.errorPrefix}
                defaultValue={values.reason}
              />
            ),
          },
        ]}
      />
      <TextInput
        name="receipt"
        label={words.receiptNumber}
        className="govuk-input--width-20"
        defaultValue={values.receipt}
      />
      <Button type="submit">{words.record}</Button>
    </StaffDecision>
  )
}
