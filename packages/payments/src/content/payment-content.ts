import type { PaymentOutcome } from '../payment.ts'

/** The outcomes that have a page here; `paid` is the journey's own confirmation. */
export type PaymentPageOutcome = Exclude<PaymentOutcome, 'paid'>

/** The words of one outcome's page. `{amount}`, `{reference}` and `{hours}` are filled in. */
export interface OutcomeWords {
  title: string
  /** What happened, and whether money was taken; a paragraph each. */
  paragraphs: readonly string[]
  /** Said with emphasis, where doing the wrong thing costs money. */
  warning?: string
  /** What may help, as a list under `helpLead`. */
  help?: readonly string[]
  /** On the button. */
  action: string
}

/** Every word of the payment pages, in one language. */
export interface PaymentContent {
  outcomes: Readonly<Record<PaymentPageOutcome, OutcomeWords>>
  helpLead: string
  warningIcon: string
  referenceLabel: string
  amountLabel: string
  contactHeading: string
  contactLead: string
  phoneLabel: string
  emailLabel: string
}
