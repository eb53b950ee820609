import { Button } from '@guildhall/components/button'
import { InsetText } from '@guildhall/components/inset-text'
import { TextInput } from '@guildhall/components/text-input'
import type { Language } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'
import { readPounds } from '@guildhall/standards/pounds'
import { type FormErrors, type FormValues, type ReadForm, valuesOf } from './form-errors.tsx'
import {
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
  say,
} from './payment-lines.tsx'
import { ReasonField, StaffChoice, StaffDecision } from './staff-decision.tsx'

const names = ['how', 'amount', 'reason'] as const
type Name = (typeof names)[number]

/** What can be given back of a payment. */
export interface RefundTerms {
  reference: string
  amount: Pence
  refunded: Pence
  /** What the council's rule gives back now, from `refundDue`. */
  due: Pence
}

/** Reads what staff decided: how much, by the rule or otherwise, and why. */
export function readRefundForm(
  form: FormData,
  terms: RefundTerms,
  language: Language,
  content = paymentPagesContent,
): ReadForm<{ amount: Pence; reason: string }, Name> {
  const values = valuesOf(form, names)
  const words = content[language].refund.errors
  const left = pence(terms.amount - terms.refunded)
  const amount =
    values.how === 'rule'
      ? terms.due
      : values.how === 'all'
        ? left
        : values.how === 'other'
          ? (readPounds(values.amount) ?? pence(0))
          : undefined
  const errors: Partial<Record<Name, string>> = {}
  if (amount === undefined) errors.how = words.how
  else if (amount === 0) errors.amount = words.amount
  else if (amount > left) {
    errors.amount = say(words.tooMuch, { amount: formatPence(left, language) })
  }
  const { reason } = values
  if (reason === '' || reason.length > 500) errors.reason = words.reason
  if (amount === undefined || Object.keys(errors).length > 0) return { ok: false, values, errors }
  return { ok: true, value: { amount, reason } }
}

/** For staff: gives money back, as the council's rule says or as they decide, with a reason. */
export function RefundPage({
  terms,
  values = {},
  errors = {},
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps &
  PaymentFormProps & {
    terms: RefundTerms
    values?: FormValues<Name> | undefined
    errors?: FormErrors<Name> | undefined
  }) {
  const { common, refund: words } = content[language]
  const left = pence(terms.amount - terms.refunded)
  const money = (amount: Pence) => formatPence(amount, language)
  return (
    <StaffDecision
      {...form}
      title={words.title}
      rows={[
        { key: common.reference, value: terms.reference },
        { key: words.paid, value: money(terms.amount) },
        terms.refunded > 0 && { key: words.givenBack, value: money(terms.refunded) },
        { key: words.left, value: money(left) },
      ]}
      about={
        <InsetText>
          {terms.due > 0 ? say(words.byRule, { amount: money(terms.due) }) : words.ruleNone}
        </InsetText>
      }
      errors={errors}
      language={language}
    >
      <StaffChoice
        name="how"
        legend={words.how}
        errorMessage={errors.how}
        errorPrefix={common.errorPrefix}
        defaultValue={values.how}
        items={[
          terms.due > 0 && {
            value: 'rule',
            label: say(words.rule, { amount: money(terms.due) }),
          },
          { value: 'all', label: say(words.all, { amount: money(left) }) },
          {
            value: 'other',
            label: words.other,
            conditional: (
              <TextInput
                name="amount"
                label={words.otherLabel}
                prefix="£"
                className="govuk-input--width-5"
                inputMode="decimal"
                errorMessage={errors.amount}
                errorPrefix={common.errorPrefix}
                defaultValue={values.amount}
              />
            ),
          },
        ]}
      />
      <ReasonField
        label={words.reason}
        hint={words.reasonHint}
        errorMessage={errors.reason}
        errorPrefix={common.errorPrefix}
        defaultValue={values.reason}
      />
      <Button type="submit" variant="warning">
        {words.give}
      </Button>
    </StaffDecision>
  )
}
