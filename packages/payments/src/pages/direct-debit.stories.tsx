import { standardErrorWords } from '@guildhall/standards/error-words'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { sampleDebit } from '../../test/sample-terms.ts'
import { DirectDebitCheckPage, DirectDebitDonePage } from './direct-debit-check-page.tsx'
import { DirectDebitPage } from './direct-debit-page.tsx'

interface Args {
  page(language: 'en' | 'cy'): ReactElement
}

/**
 * A Direct Debit: the bank account, a check of it that shows only how it ends, and the Guarantee in the
 * words that the council configured. The details are sealed before they are kept.
 */
const meta: Meta<Args> = {
  title: 'Patterns/Payments/Direct Debit',
  render: ({ page }, { globals }) => (
    <main className="govuk-main-wrapper govuk-width-container">
      {page(globals.language === 'cy' ? 'cy' : 'en')}
    </main>
  ),
}
export default meta

type Story = StoryObj<Args>
const inWelsh = { globals: { language: 'cy' } }

export const Details: Story = {
  args: { page: (language) => <DirectDebitPage language={language} /> },
}
export const DetailsInWelsh: Story = { ...Details, ...inWelsh }
export const DetailsThatDoNotBelongTogether: Story = {
  args: {
    page: (language) => (
      <DirectDebitPage
        language={language}
        values={{
          holder: 'A Resident',
          sortCode: '08-99-99',
          accountNumber: '66374959',
          authority: 'yes',
        }}
        errors={{ accountNumber: standardErrorWords[language]['bank-account.mismatch'] }}
      />
    ),
  },
}
export const Check: Story = {
  args: {
    page: (language) => (
      <DirectDebitCheckPage
        language={language}
        debit={sampleDebit}
        account={{ holder: 'A Resident', ending: '58' }}
        reference="GARDEN-2K9P"
        firstPaymentOn={plainDate('2026-12-08')}
        changeHref="#change"
      />
    ),
  },
}
export const CheckInWelsh: Story = { ...Check, ...inWelsh }
export const Done: Story = {
  args: {
    page: (language) => (
      <DirectDebitDonePage language={language} debit={sampleDebit} reference="GARDEN-2K9P" />
    ),
  },
}
export const DoneInWelsh: Story = { ...Done, ...inWelsh }
