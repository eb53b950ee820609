import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { sampleTerms } from '../../test/sample-terms.ts'
import { AskSomeoneElsePage } from './ask-someone-else-page.tsx'
import { PaymentLinkPage } from './payment-link-page.tsx'
import { PaymentReceiptPage } from './payment-receipt-page.tsx'

const council = { en: 'Westbourne Council', cy: 'Cyngor Westbourne' }
const expiresAt = new Date('2026-11-25T17:00:00Z')

interface Args {
  page(language: 'en' | 'cy'): ReactElement
}

/**
 * Pages that a payer sees besides the outcome: the receipt, with its fee lines and refunds, and the link
 * by which someone else pays. A link shows what is paid for and nothing of the resident.
 */
const meta: Meta<Args> = {
  title: 'Patterns/Payments/Receipt and link',
  render: ({ page }, { globals }) => (
    <main className="govuk-main-wrapper govuk-width-container">
      {page(globals.language === 'cy' ? 'cy' : 'en')}
    </main>
  ),
}
export default meta

type Story = StoryObj<Args>
const inWelsh = { globals: { language: 'cy' } }

const receipt = {
  ...sampleTerms,
  method: 'card' as const,
  refunded: pence(0),
  paidOn: plainDate('2026-11-24'),
}

export const Receipt: Story = {
  args: { page: (language) => <PaymentReceiptPage {...{ receipt, council, language }} /> },
}
export const ReceiptInWelsh: Story = { ...Receipt, ...inWelsh }
export const ReceiptPartlyRefunded: Story = {
  args: {
    page: (language) => (
      <PaymentReceiptPage
        receipt={{ ...receipt, method: 'cash', refunded: pence(2025) }}
        council={council}
        language={language}
      />
    ),
  },
}

export const Link: Story = {
  args: {
    page: (language) => (
      <PaymentLinkPage
        link={{ kind: 'open', terms: sampleTerms, expiresAt }}
        council={council}
        language={language}
      />
    ),
  },
}
export const LinkInWelsh: Story = { ...Link, ...inWelsh }

const closed = (kind: 'paid' | 'expired' | 'withdrawn'): Story => ({
  args: {
    page: (language) => (
      <PaymentLinkPage {...{ council, language }} link={{ kind, terms: sampleTerms }} />
    ),
  },
})
export const LinkPaid: Story = closed('paid')
export const LinkExpired: Story = closed('expired')
export const LinkWithdrawn: Story = closed('withdrawn')
export const LinkUnknown: Story = {
  args: {
    page: (language) => <PaymentLinkPage {...{ council, language }} link={{ kind: 'unknown' }} />,
  },
}

export const AskSomeoneElse: Story = {
  args: { page: (language) => <AskSomeoneElsePage language={language} /> },
}
export const AskSomeoneElseInWelsh: Story = { ...AskSomeoneElse, ...inWelsh }
export const LinkMade: Story = {
  args: {
    page: (language) => (
      <AskSomeoneElsePage
        language={language}
        link={{
          href: 'https://council.example/pay/9h3kT0sOqXbVn2fWc7yUe5mRz1dLpGa8JtB4iQxKvYo',
          expiresAt,
        }}
      />
    ),
  },
}
