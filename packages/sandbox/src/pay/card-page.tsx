import type { PayWords } from '../content/pay.ts'
import { ErrorSummary, type FieldErrors, Input, type InputProps, Table } from '../pages/parts.tsx'
import { findTestCard, testCards } from '../test-cards.ts'
import { type CardForm, countries } from './card-form.ts'
import type { Payment } from './payment.ts'

/** What is shown of a payment on each of its pages. */
export type PaymentView = Pick<Payment, 'id' | 'amount' | 'description' | 'reference' | 'language'>

/** An amount of pence as money, in the payment's language. */
export function money(pence: number, language: 'en' | 'cy'): string {
  const locale = language === 'cy' ? 'cy-GB' : 'en-GB'
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' }).format(pence / 100)
}

/** What is being paid for, and how much. */
export function PaymentSummary({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <aside className="sandbox-summary" aria-labelledby="payment-summary">
      <h2 className="govuk-heading-m" id="payment-summary">
        {words.summary}
      </h2>
      <p className="govuk-body" id="payment-description">
        {payment.description}
      </p>
      <p className="govuk-body-s">
        {words.reference}: {payment.reference}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-0">
        {words.total}:
        <br />
        <span className="sandbox-amount" id="amount">
          {money(payment.amount, payment.language)}
        </span>
      </p>
    </aside>
  )
}

/** A button that cancels the payment. */
export function CancelForm({ payment, words }: { payment: PaymentView; words: PayWords }) {
  return (
    <form method="post" action={`/pay/card_details/${payment.id}/cancel`}>
      <button type="submit" className="govuk-button govuk-button--secondary" id="cancel-payment">
        {words.cancel}
      </button>
    </form>
  )
}

/** The page that asks for a card. */
export function CardPage(props: {
  payment: PaymentView
  words: PayWords
  form: Partial<CardForm>
  errors: FieldErrors
}) {
  const { payment, words, form, errors } = props
  const field = (name: keyof CardForm, label: string, more: Partial<InputProps> = {}) => (
    <Input
      name={name}
      label={label}
      value={form[name]}
      error={errors[name]}
      errorPrefix={words.errorPrefix}
      {...more}
    />
  )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ErrorSummary title={words.problem} errors={errors} />
        <h1 className="govuk-heading-l">{words.enterCardTitle}</h1>
        <form method="post" action={`/pay/card_details/${payment.id}`} noValidate>
          {field('cardNo', words.cardNumber, {
            // A number that is no test card is never written back into a page.
            value: findTestCard(form.cardNo ?? '') ? form.cardNo : undefined,
            hint: words.cardNumberHint,
            width: 'govuk-input--width-20',
            inputMode: 'numeric',
            autoComplete: 'cc-number',
          })}
          <ExpiryDate form={form} error={errors.expiryMonth} words={words} />
          {field('cardholderName', words.nameOnCard, { autoComplete: 'cc-name' })}
          {field('cvc', words.securityCode, {
            value: undefined,
            hint: words.securityCodeHint,
            width: 'govuk-input--width-4',
            inputMode: 'numeric',
            autoComplete: 'cc-csc',
          })}
          <fieldset className="govuk-fieldset" aria-describedby="billing-hint">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
              <h2 className="govuk-fieldset__heading">{words.billingAddress}</h2>
            </legend>
            <div id="billing-hint" className="govuk-hint">
              {words.billingHint}
            </div>
            {field('addressLine1', words.line1, { autoComplete: 'billing address-line1' })}
            {field('addressLine2', words.line2, { autoComplete: 'billing address-line2' })}
            {field('addressCity', words.city, {
              width: 'govuk-!-width-two-thirds',
              autoComplete: 'billing address-level2',
            })}
            {field('addressPostcode', words.postcode, {
              width: 'govuk-input--width-10',
              autoComplete: 'billing postal-code',
            })}
            <Country form={form} error={errors.addressCountry} words={words} payment={payment} />
          </fieldset>
          <h2 className="govuk-heading-m">{words.contact}</h2>
          {field('email', words.email, {
            type: 'email',
            hint: words.emailHint,
            autoComplete: 'email',
          })}
          <button type="submit" className="govuk-button" id="submit-card-details">
            {words.continue}
          </button>
        </form>
        <CancelForm payment={payment} words={words} />
      </div>
      <div className="govuk-grid-column-one-third">
        <PaymentSummary payment={payment} words={words} />
        <Table
          caption={words.testCards}
          head={[words.card, words.outcome]}
          rows={testCards
            .filter(({ number }) => shownCards.includes(number))
            .map((card) => [card.number, words.outcomes[card.outcome]])}
        />
        <p className="govuk-body-s">{words.testCardsIntro}</p>
      </div>
    </div>
  )
}

const shownCards = [
  '4444333322221111',
  '4000002500003155',
  '4000000000000002',
  '4000000000000119',
  '6759649826438453',
]

function ExpiryDate(props: {
  form: Partial<CardForm>
  error: string | undefined
  words: PayWords
}) {
  const { form, error, words } = props
  const part = (name: 'expiryMonth' | 'expiryYear', label: string, autoComplete: string) => (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={name}>
          {label}
        </label>
        <input
          className={`govuk-input govuk-date-input__input govuk-input--width-2${error ? ' govuk-input--error' : ''}`}
          id={name}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete={autoComplete}
          defaultValue={form[name]}
        />
      </div>
    </div>
  )
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={error ? 'expiry-hint expiry-error' : 'expiry-hint'}
      >
        <legend className="govuk-fieldset__legend">{words.expiryDate}</legend>
        <div id="expiry-hint" className="govuk-hint">
          {words.expiryHint}
        </div>
        {error && (
          <p id="expiry-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">{words.errorPrefix}</span> {error}
          </p>
        )}
        <div className="govuk-date-input">
          {part('expiryMonth', words.month, 'cc-exp-month')}
          {part('expiryYear', words.year, 'cc-exp-year')}
        </div>
      </fieldset>
    </div>
  )
}

function Country(props: {
  form: Partial<CardForm>
  error: string | undefined
  words: PayWords
  payment: PaymentView
}) {
  const { form, error, words, payment } = props
  const names = new Intl.DisplayNames([payment.language, 'en'], { type: 'region' })
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor="addressCountry">
        {words.country}
      </label>
      {error && (
        <p id="addressCountry-error" className="govuk-error-message">
          <span className="govuk-visually-hidden">{words.errorPrefix}</span> {error}
        </p>
      )}
      <select
        className="govuk-select"
        id="addressCountry"
        name="addressCountry"
        autoComplete="billing country"
        defaultValue={form.addressCountry || 'GB'}
        aria-describedby={error && 'addressCountry-error'}
      >
        {countries.map((code) => (
          <option key={code} value={code}>
            {names.of(code)}
          </option>
        ))}
      </select>
    </div>
  )
}
