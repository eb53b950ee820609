/** What happens to a payment made with a test card. */
export type CardOutcome = 'success' | 'declined' | 'error' | 'bank-check' | 'not-accepted'

/** One of GOV.UK Pay's published test cards: any future expiry date and any security code go with it. */
export type TestCard = {
  number: string
  brand: 'Visa' | 'Mastercard' | 'American Express' | 'JCB' | 'Discover' | 'Maestro'
  type: 'credit' | 'debit'
  outcome: CardOutcome
  /** Why it's in the list, in a few words. */
  about: string
}

/**
 * The test cards that the payment page takes; it takes no others, so no real card can be used.
 *
 * Source: GOV.UK Pay documentation, "Testing GOV.UK Pay" (mock card numbers for Stripe and Worldpay).
 */
export const testCards: readonly TestCard[] = [
  card('4444333322221111', 'Visa', 'credit', 'success', 'Successful payment'),
  card('4242424242424242', 'Visa', 'credit', 'success', 'Successful payment'),
  card('4000008260000000', 'Visa', 'credit', 'success', 'Successful payment'),
  card('4000058260000005', 'Visa', 'debit', 'success', 'Successful payment'),
  card('4000002500000003', 'Visa', 'credit', 'success', 'Successful payment, card from France'),
  card('4000056655665556', 'Visa', 'debit', 'success', 'Successful payment'),
  card('4988080000000000', 'Visa', 'debit', 'success', 'Successful payment, corporate debit'),
  card('4000160000000004', 'Visa', 'debit', 'success', 'Successful payment, prepaid'),
  card('4131840000000003', 'Visa', 'debit', 'success', 'Successful payment, corporate prepaid'),
  card('4111111111111111', 'Visa', 'credit', 'success', 'Successful payment, corporate credit'),
  card('4000000000000010', 'Visa', 'credit', 'success', 'Successful payment'),
  card('5105105105105100', 'Mastercard', 'debit', 'success', 'Successful payment'),
  card('5200828282828210', 'Mastercard', 'debit', 'success', 'Successful payment'),
  card('371449635398431', 'American Express', 'credit', 'success', 'Successful payment'),
  card('3566002020360505', 'JCB', 'credit', 'success', 'Successful payment'),
  card('6011000990139424', 'Discover', 'credit', 'success', 'Successful payment'),
  card('4000002500003155', 'Visa', 'credit', 'bank-check', "Asks for the bank's check first"),
  card('4000000000000002', 'Visa', 'credit', 'declined', 'Card declined'),
  card('4000000000000069', 'Visa', 'credit', 'declined', 'Card expired'),
  card('4000000000000127', 'Visa', 'credit', 'declined', 'Invalid security code'),
  card('4000000000000119', 'Visa', 'credit', 'error', 'General error'),
  card('4000000000000259', 'Visa', 'credit', 'success', 'Paid, later disputed and lost'),
  card('4000000000002685', 'Visa', 'credit', 'success', 'Paid, later disputed and won'),
  card('6759649826438453', 'Maestro', 'debit', 'not-accepted', 'Card type not accepted'),
]

/** Finds a test card by its number, spaces and hyphens aside. */
export function findTestCard(number: string): TestCard | undefined {
  const digits = number.replace(/[\s-]/g, '')
  return testCards.find((candidate) => candidate.number === digits)
}

function card(
  number: string,
  brand: TestCard['brand'],
  type: TestCard['type'],
  outcome: CardOutcome,
  about: string,
): TestCard {
  return { number, brand, type, outcome, about }
}
