export {
  type OutcomeWords,
  type PaymentContent,
  PaymentOutcomePage,
  type PaymentOutcomePageProps,
  type PaymentPageOutcome,
  paymentContent,
  paymentOutcomeTitle,
} from './payment-outcome-page.tsx'
