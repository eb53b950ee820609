import type { PaymentOutcome } from '../payment.ts'
import type { PaymentMethod } from '../providers/payment-provider.ts'

/** The outcomes, each with a page here; for `paid` a service may show its own confirmation instead. */
export type PaymentPageOutcome = PaymentOutcome

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
  /** How money came, as a receipt says it. */
  methods: Readonly<Record<PaymentMethod, string>>
  /** On a receipt; `{percent}` and `{amount}` are filled in. */
  vat: string
  /** `{number}` is filled in. */
  vatNumber: string
  helpLead: string
  warningIcon: string
  referenceLabel: string
  amountLabel: string
  contactHeading: string
  contactLead: string
  phoneLabel: string
  emailLabel: string
}
