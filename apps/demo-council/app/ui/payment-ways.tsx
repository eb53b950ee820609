import type { Language } from '@guildhall/standards/language'
import { paymentWords } from '../content/payments.ts'

/** Leads to a link for whoever pays in a resident's place. */
export function SomeoneElsePays({ href, language }: { href: string; language: Language }) {
  const words = paymentWords[language]
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={href}>
        {words.someoneElse}
      </a>
    </p>
  )
}

/** Leads to the receipt of what was paid. */
export function SeeReceipt({ href, language }: { href: string; language: Language }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={href}>
        {paymentWords[language].receipt}
      </a>
    </p>
  )
}
