import { Button } from '@guildhall/components/button'
import { InsetText } from '@guildhall/components/inset-text'
import { Panel } from '@guildhall/components/panel'
import { SummaryList } from '@guildhall/components/summary-list'
import { WarningText } from '@guildhall/components/warning-text'
import { type Bilingual, fill, type Language, plural } from '@guildhall/standards/language'
import { formatPence, type Pence } from '@guildhall/standards/pence'
import { cy, cyHours } from '../content/cy.ts'
import { en, enHours } from '../content/en.ts'
import type { PaymentContent, PaymentPageOutcome } from '../content/payment-content.ts'

export type {
  OutcomeWords,
  PaymentContent,
  PaymentPageOutcome,
} from '../content/payment-content.ts'

/** The words of the payment pages in both languages, to take and change. */
export const paymentContent: Bilingual<PaymentContent> = { en, cy }

/** Outcomes of which the button is no call to act. */
const calm = new Set<PaymentPageOutcome>(['pending', 'paid', 'authorised', 'already-paid'])

const hoursForms = { en: enHours, cy: cyHours }

export interface PaymentOutcomePageProps {
  language: Language
  outcome: PaymentPageOutcome
  amount: Pence
  reference: string
  /**
   * Where the button leads: to where a payment is started (it makes a new one, or goes on with the
   * one alive); for `pending` to this page again; for what is paid or promised to the confirmation.
   */
  tryAgainHref: string
  /** The council's own, as in its profile. */
  contact: { phone: string; email: string; hours: Bilingual }
  /** Hours within which a pending payment is known; the policy's `pendingHours`. */
  pendingHours?: number | undefined
  /** Words in place of ours. */
  content?: Bilingual<PaymentContent> | undefined
}

/** The title of an outcome's page, for the document. */
export function paymentOutcomeTitle(
  language: Language,
  outcome: PaymentPageOutcome,
  content: Bilingual<PaymentContent> = paymentContent,
): string {
  return content[language].outcomes[outcome].title
}

/** What a resident reads of a payment: what happened, and what to do. */
export function PaymentOutcomePage({
  language,
  outcome,
  amount,
  reference,
  tryAgainHref,
  contact,
  pendingHours = 2,
  content = paymentContent,
}: PaymentOutcomePageProps) {
  const words = content[language]
  const own = words.outcomes[outcome]
  const say = (sentence: string) =>
    fill(sentence, {
      amount: formatPence(amount, language),
      reference,
      hours: plural(language, pendingHours, hoursForms[language]),
    })
  return (
    <>
      {outcome === 'paid' ? (
        <Panel title={say(own.title)} />
      ) : (
        <h1 className="govuk-heading-l">{say(own.title)}</h1>
      )}
      {own.warning !== undefined && (
        <WarningText iconFallbackText={words.warningIcon}>{say(own.warning)}</WarningText>
      )}
      {own.paragraphs.map((paragraph) => (
        <p className="govuk-body" key={paragraph}>
          {say(paragraph)}
        </p>
      ))}
      {own.help !== undefined && (
        <>
          <p className="govuk-body">{words.helpLead}</p>
          <ul className="govuk-list govuk-list--bullet">
            {own.help.map((line) => (
              <li key={line}>{say(line)}</li>
            ))}
          </ul>
        </>
      )}
      <SummaryList
        rows={[
          { key: words.referenceLabel, value: reference },
          { key: words.amountLabel, value: formatPence(amount, language) },
        ]}
      />
      <Button href={tryAgainHref} variant={calm.has(outcome) ? 'secondary' : undefined}>
        {say(own.action)}
      </Button>
      <h2 className="govuk-heading-m">{words.contactHeading}</h2>
      <InsetText>
        <p className="govuk-body">{words.contactLead}</p>
        <p className="govuk-body">
          {words.phoneLabel}: {contact.phone}
          <br />
          {contact.hours[language]}
        </p>
        <p className="govuk-body">
          {words.emailLabel}:{' '}
          <a className="govuk-link govuk-!-text-break-word" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      </InsetText>
    </>
  )
}
