import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { Radios } from '@guildhall/components/radios'
import { SummaryList } from '@guildhall/components/summary-list'
import { TextInput } from '@guildhall/components/text-input'
import { Textarea } from '@guildhall/components/textarea'
import type { Language } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import {
  FormErrorSummary,
  type FormErrors,
  type FormValues,
  type ReadForm,
  valuesOf,
} from './form-errors.tsx'
import {
  PaymentForm,
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
} from './payment-lines.tsx'
import type { LinkShown } from './payment-link-page.tsx'

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
    <>
      <FormErrorSummary errors={errors} language={language} />
      <h1 className="govuk-heading-l">{words.title}</h1>
      <SummaryList
        rows={[
          { key: common.paidFor, value: terms.description },
          { key: common.amount, value: formatPence(terms.amount, language) },
          { key: common.reference, value: terms.reference },
        ]}
      />
      <PaymentForm {...form}>
        <Radios
          name="method"
          legend={<Legend size="m">{words.method}</Legend>}
          errorMessage={errors.method}
          defaultValue={values.method}
          items={[
            { value: 'cash', label: words.cash },
            { value: 'cheque', label: words.cheque },
            {
              value: 'waived',
              label: words.waived,
              hint: words.waivedHint,
              conditional: (
                <Textarea
                  name="reason"
                  label={words.reason}
                  hint={words.reasonHint}
                  rows={3}
                  errorMessage={errors.reason}
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
      </PaymentForm>
    </>
  )
}
