import { Button } from '@guildhall/components/button'
import { DateInput } from '@guildhall/components/date-input'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Fieldset, Legend } from '@guildhall/components/fieldset'
import { Hint } from '@guildhall/components/hint'
import { Select } from '@guildhall/components/select'
import { TextInput, type TextInputProps } from '@guildhall/components/text-input'
import type { PayWords } from '../content/pay.ts'
import { findTestCard } from '../test-cards.ts'
import { type CardForm, countries } from './card-form.ts'
import { CancelForm, PaymentSummary, type PaymentView, TestCards } from './payment-parts.tsx'

/** What the page that asks for a card shows. */
export type CardPageProps = {
  payment: PaymentView
  words: PayWords
  form: Partial<CardForm>
  errors: Partial<CardForm>
}

/** The page that asks for a card. */
export function CardPage({ payment, words, form, errors }: CardPageProps) {
  const mistakes = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }))
  const field = (
    name: keyof CardForm,
    label: string,
    more: Partial<Omit<TextInputProps, 'prefix'>> = {},
  ) => (
    <TextInput
      name={name}
      label={label}
      defaultValue={form[name]}
      errorMessage={errors[name]}
      errorPrefix={words.errorPrefix}
      spellCheck={false}
      {...more}
    />
  )
  return (
    <>
      {mistakes.length > 0 && <ErrorSummary title={words.problem} errors={mistakes} />}
      <h1 className="govuk-heading-l">{words.enterCardTitle}</h1>
      <div className="sandbox-pay">
        <PaymentSummary payment={payment} words={words} />
        <div className="sandbox-pay__form">
          <form method="post" action={`/pay/card_details/${payment.id}`} noValidate>
            {field('cardNo', words.cardNumber, {
              // A number that is no test card is never written back into a page.
              defaultValue: findTestCard(form.cardNo ?? '') ? form.cardNo : undefined,
              hint: words.cardNumberHint,
              className: 'govuk-input--width-20',
              inputMode: 'numeric',
              autoComplete: 'cc-number',
            })}
            <ExpiryDate form={form} errors={errors} words={words} />
            {field('cardholderName', words.nameOnCard, { autoComplete: 'cc-name' })}
            {field('cvc', words.securityCode, {
              defaultValue: undefined,
              hint: words.securityCodeHint,
              className: 'govuk-input--width-4',
              inputMode: 'numeric',
              autoComplete: 'cc-csc',
            })}
            <Fieldset
              aria-describedby="billing-hint"
              legend={
                <Legend size="m">
                  <h2 className="govuk-fieldset__heading">{words.billingAddress}</h2>
                </Legend>
              }
            >
              <Hint id="billing-hint">{words.billingHint}</Hint>
              {field('addressLine1', words.line1, { autoComplete: 'billing address-line1' })}
              {field('addressLine2', words.line2, { autoComplete: 'billing address-line2' })}
              {field('addressCity', words.city, {
                className: 'govuk-!-width-two-thirds',
                autoComplete: 'billing address-level2',
              })}
              {field('addressPostcode', words.postcode, {
                className: 'govuk-input--width-10',
                autoComplete: 'billing postal-code',
              })}
              <Country payment={payment} form={form} errors={errors} words={words} />
            </Fieldset>
            <h2 className="govuk-heading-m">{words.contact}</h2>
            {field('email', words.email, {
              type: 'email',
              hint: words.emailHint,
              autoComplete: 'email',
            })}
            <Button type="submit" id="submit-card-details">
              {words.continue}
            </Button>
          </form>
          <CancelForm payment={payment} words={words} />
        </div>
        <TestCards words={words} />
      </div>
    </>
  )
}

function ExpiryDate({ form, errors, words }: Omit<CardPageProps, 'payment'>) {
  const width = { className: 'govuk-input--width-2' }
  return (
    <DateInput
      name="expiry"
      legend={words.expiryDate}
      hint={words.expiryHint}
      errorMessage={errors.expiryMonth}
      errorPrefix={words.errorPrefix}
      day={false}
      month={{
        ...width,
        id: 'expiryMonth',
        name: 'expiryMonth',
        label: words.month,
        autoComplete: 'cc-exp-month',
        defaultValue: form.expiryMonth,
      }}
      year={{
        ...width,
        id: 'expiryYear',
        name: 'expiryYear',
        label: words.year,
        autoComplete: 'cc-exp-year',
        defaultValue: form.expiryYear,
      }}
    />
  )
}

function Country({ payment, form, errors, words }: CardPageProps) {
  const names = new Intl.DisplayNames([payment.language, 'en'], { type: 'region' })
  return (
    <Select
      name="addressCountry"
      label={words.country}
      errorMessage={errors.addressCountry}
      errorPrefix={words.errorPrefix}
      autoComplete="billing country"
      defaultValue={form.addressCountry || 'GB'}
    >
      {countries.map((code) => (
        <option key={code} value={code}>
          {names.of(code)}
        </option>
      ))}
    </Select>
  )
}
