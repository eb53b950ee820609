import { pence } from '@guildhall/standards/pence'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { sampleTerms } from '../../test/sample-terms.ts'
import { CounterPaymentPage } from './counter-payment-page.tsx'
import { paymentPagesContent } from './payment-lines.tsx'
import { PhonePaymentPage } from './phone-payment-page.tsx'
import { RefundPage } from './refund-page.tsx'

interface Args {
  page(language: 'en' | 'cy'): ReactElement
}

/**
 * What staff do with payments: take a card by phone, record cash or a cheque, waive a fee with a reason,
 * and give money back as the council's rule says or as they decide.
 */
const meta: Meta<Args> = {
  title: 'Patterns/Payments/Staff',
  render: ({ page }, { globals }) => (
    <main className="govuk-main-wrapper govuk-width-container">
      {page(globals.language === 'cy' ? 'cy' : 'en')}
    </main>
  ),
}
export default meta

type Story = StoryObj<Args>
const inWelsh = { globals: { language: 'cy' } }
const refundTerms = {
  reference: 'BULKY-7F3K',
  amount: pence(4550),
  refunded: pence(1000),
  due: pence(1025),
}

export const Phone: Story = {
  args: { page: (language) => <PhonePaymentPage terms={sampleTerms} language={language} /> },
}
export const PhoneInWelsh: Story = { ...Phone, ...inWelsh }

export const Counter: Story = {
  args: { page: (language) => <CounterPaymentPage terms={sampleTerms} language={language} /> },
}
export const CounterInWelsh: Story = { ...Counter, ...inWelsh }
export const CounterWithoutReason: Story = {
  args: {
    page: (language) => (
      <CounterPaymentPage
        terms={sampleTerms}
        language={language}
        values={{ method: 'waived' }}
        errors={{ reason: paymentPagesContent[language].counter.errors.reason }}
      />
    ),
  },
}

export const Refund: Story = {
  args: { page: (language) => <RefundPage terms={refundTerms} language={language} /> },
}
export const RefundInWelsh: Story = { ...Refund, ...inWelsh }
export const RefundTooMuch: Story = {
  args: {
    page: (language) => (
      <RefundPage
        terms={{ ...refundTerms, due: pence(0) }}
        language={language}
        values={{ how: 'other', amount: '99', reason: 'Not collected' }}
        errors={{
          amount: paymentPagesContent[language].refund.errors.tooMuch.replace('{amount}', '£35.50'),
        }}
      />
    ),
  },
}
