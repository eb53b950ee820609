/** Every word of the payment pages, in one language. */
export type PayWords = {
  sandbox: string
  enterCard: string
  enterCardTitle: string
  cardNumber: string
  cardNumberHint: string
  expiryDate: string
  expiryHint: string
  month: string
  year: string
  nameOnCard: string
  securityCode: string
  securityCodeHint: string
  billingAddress: string
  billingHint: string
  line1: string
  line2: string
  city: string
  postcode: string
  country: string
  contact: string
  email: string
  emailHint: string
  continue: string
  cancel: string
  summary: string
  reference: string
  total: string
  testCards: string
  testCardsIntro: string
  card: string
  outcome: string
  outcomes: Record<'success' | 'declined' | 'error' | 'bank-check' | 'not-accepted', string>
  confirmTitle: string
  confirm: string
  cardEnding: (digits: string) => string
  bankTitle: string
  bankBody: string
  bankApprove: string
  bankRefuse: string
  declined: { title: string; body: string }
  error: { title: string; body: string }
  cancelled: { title: string; body: string }
  expired: { title: string; body: string }
  paid: { title: string; body: string }
  usedLink: { title: string; body: string }
  goBack: string
  problem: string
  errorPrefix: string
  errors: {
    cardNumber: string
    cardUnknown: string
    cardNotAccepted: (brand: string) => string
    expiry: string
    expiryPast: string
    name: string
    nameLooksLikeCard: string
    securityCode: string
    line1: string
    city: string
    postcode: string
    country: string
    email: string
    tooLong: string
  }
}
