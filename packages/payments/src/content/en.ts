import type { PaymentContent } from './payment-content.ts'

const nothingTaken = 'No money has been taken, and your request has not been sent yet.'
const kept = 'Your answers are kept, so you do not need to enter them again.'

/** English words of the payment pages. */
export const en: PaymentContent = {
  outcomes: {
    paid: {
      title: 'Payment received',
      paragraphs: [
        'We have had your payment of {amount}, and your request has been sent.',
        'You do not need to do anything else.',
      ],
      action: 'See your confirmation',
    },
    authorised: {
      title: 'We have your request and have not taken the money yet',
      paragraphs: [
        'Your bank has set aside {amount}. We will take it if we accept your request.',
        'If we do not accept it, we will let the money go and you will not be charged. Your bank may take a few days to show this.',
      ],
      warning: 'Do not pay again.',
      action: 'See your confirmation',
    },
    pending: {
      title: 'We are checking your payment',
      paragraphs: [
        'Your bank has not told us yet whether your payment of {amount} went through.',
        'You do not need to do anything. We usually know within {hours}. We will then complete your request, or cancel it if the payment did not go through.',
      ],
      warning: 'Do not pay again. You could be charged twice.',
      action: 'Check again',
    },
    unfinished: {
      title: 'You have not finished paying',
      paragraphs: [
        'Your payment of {amount} has been started, but you have not paid yet. No money has been taken.',
      ],
      action: 'Continue to payment',
    },
    declined: {
      title: 'Your payment was declined',
      paragraphs: [
        'Your bank or card provider did not accept your payment of {amount}.',
        nothingTaken,
        kept,
      ],
      help: [
        'check that you enter the card details as they are on the card',
        'use another card',
        'ask your bank why it declined the payment',
      ],
      action: 'Try to pay again',
    },
    expired: {
      title: 'Your payment timed out',
      paragraphs: [
        'Your payment of {amount} was not completed within 90 minutes, so it was stopped.',
        nothingTaken,
        'If your bank shows the amount as reserved, it will give it back by itself.',
        kept,
      ],
      action: 'Try to pay again',
    },
    cancelled: {
      title: 'Your payment was cancelled',
      paragraphs: ['Your payment of {amount} was cancelled.', nothingTaken, kept],
      action: 'Try to pay again',
    },
    error: {
      title: 'Sorry, your payment did not work',
      paragraphs: [
        'There is a problem with the service that takes payments for us.',
        nothingTaken,
        kept,
      ],
      help: ['wait a few minutes and try again', 'contact us if it still does not work'],
      action: 'Try to pay again',
    },
    'already-paid': {
      title: 'You have already paid',
      paragraphs: [
        'We have had your payment of {amount}. You do not need to pay again, and you have not been charged twice.',
      ],
      action: 'See your confirmation',
    },
  },
  methods: { card: 'Card', cash: 'Cash', cheque: 'Cheque', waived: 'Fee waived' },
  vat: 'Includes VAT at {percent}%: {amount}',
  vatNumber: 'VAT registration number: {number}',
  helpLead: 'You can:',
  warningIcon: 'Warning',
  referenceLabel: 'Your reference',
  amountLabel: 'Amount',
  contactHeading: 'If you need help',
  contactLead: 'Contact us and give your reference.',
  phoneLabel: 'Telephone',
  emailLabel: 'Email',
}

/** Hours in words. */
export const enHours = { one: '{count} hour', other: '{count} hours' } as const
