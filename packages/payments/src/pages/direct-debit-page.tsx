import { Button } from '@guildhall/components/button'
import { Checkboxes } from '@guildhall/components/checkboxes'
import { TextInput } from '@guildhall/components/text-input'
import { FormErrorSummary, type FormErrors, type FormValues } from './form-errors.tsx'
import {
  PaymentForm,
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
} from './payment-lines.tsx'

type Name = 'holder' | 'sortCode' | 'accountNumber' | 'authority'

/**
 * Asks for the bank account of a Direct Debit, by GOV.UK's bank details pattern.
 *
 * What was typed goes into the page and nowhere else; browsers are told not to keep it.
 */
export function DirectDebitPage({
  values = {},
  errors = {},
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps &
  PaymentFormProps & {
    values?: FormValues<Name> | undefined
    errors?: FormErrors<Name> | undefined
  }) {
  const { debit: words, common } = content[language]
  const { errorPrefix } = common
  return (
    <>
      <FormErrorSummary errors={errors} language={language} />
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.intro}</p>
      <PaymentForm {...form}>
        <TextInput
          name="holder"
          label={words.holder}
          hint={words.holderHint}
          autoComplete="off"
          spellCheck={false}
          errorMessage={errors.holder}
          errorPrefix={errorPrefix}
          defaultValue={values.holder}
        />
        <TextInput
          name="sortCode"
          label={words.sortCode}
          hint={words.sortCodeHint}
          className="govuk-input--width-5 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          errorMessage={errors.sortCode}
          errorPrefix={errorPrefix}
          defaultValue={values.sortCode}
        />
        <TextInput
          name="accountNumber"
          label={words.accountNumber}
          hint={words.accountNumberHint}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          errorMessage={errors.accountNumber}
          errorPrefix={errorPrefix}
          defaultValue={values.accountNumber}
        />
        <Checkboxes
          name="authority"
          errorMessage={errors.authority}
          errorPrefix={errorPrefix}
          defaultValue={values.authority ? [values.authority] : []}
          items={[{ value: 'yes', label: words.authority, hint: words.authorityHint }]}
        />
        <Button type="submit">{words.continue}</Button>
      </PaymentForm>
    </>
  )
}
