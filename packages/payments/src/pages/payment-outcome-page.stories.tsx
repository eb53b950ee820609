import { pence } from '@guildhall/standards/pence'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { PaymentOutcomePage } from './index.ts'

/**
 * What a resident reads of a payment. Each outcome says what happened, whether money was taken, and
 * the one thing to do next. For a payment that was just paid a service may show its own confirmation
 * page instead.
 */
const meta: Meta<typeof PaymentOutcomePage> = {
  title: 'Patterns/Payments/Outcome page',
  component: PaymentOutcomePage,
  args: {
    amount: pence(4550),
    reference: 'BULKY-7F3K',
    tryAgainHref: '#try-again',
    contact: {
      phone: '01632 960 001',
      email: 'waste@westbourne.example',
      hours: { en: 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp' },
    },
  },
  render: (args, { globals }) => (
    <main className="govuk-main-wrapper govuk-width-container">
      <PaymentOutcomePage {...args} language={globals.language === 'cy' ? 'cy' : 'en'} />
    </main>
  ),
}

export default meta

type Story = StoryObj<typeof meta>

const inWelsh = { globals: { language: 'cy' } }

export const Paid: Story = { args: { outcome: 'paid' } }
export const PaidInWelsh: Story = { ...Paid, ...inWelsh }
export const Promised: Story = { args: { outcome: 'authorised' } }
export const PromisedInWelsh: Story = { ...Promised, ...inWelsh }
export const Pending: Story = { args: { outcome: 'pending' } }
export const PendingInWelsh: Story = { ...Pending, ...inWelsh }
export const Unfinished: Story = { args: { outcome: 'unfinished' } }
export const UnfinishedInWelsh: Story = { ...Unfinished, ...inWelsh }
export const Declined: Story = { args: { outcome: 'declined' } }
export const DeclinedInWelsh: Story = { ...Declined, ...inWelsh }
export const Expired: Story = { args: { outcome: 'expired' } }
export const ExpiredInWelsh: Story = { ...Expired, ...inWelsh }
export const Cancelled: Story = { args: { outcome: 'cancelled' } }
export const CancelledInWelsh: Story = { ...Cancelled, ...inWelsh }
export const ProviderError: Story = { args: { outcome: 'error' } }
export const ProviderErrorInWelsh: Story = { ...ProviderError, ...inWelsh }
export const AlreadyPaid: Story = { args: { outcome: 'already-paid' } }
export const AlreadyPaidInWelsh: Story = { ...AlreadyPaid, ...inWelsh }
