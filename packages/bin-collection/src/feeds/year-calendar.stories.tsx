import { isLanguage } from '@guildhall/standards/language'
import { addDays, plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { yearAt } from '../../test/year.ts'
import { BinDaysPrint } from './bin-days-print.tsx'
import './year-calendar.css'

const today = plainDate('2026-11-24')

const meta: Meta<{ asOf?: string }> = {
  title: 'Patterns/Bin collection/The year',
  render: ({ asOf }, { globals }) => (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper">
        <BinDaysPrint
          schedule={{ ...yearAt(today, addDays(today, 365)), ...(asOf !== undefined && { asOf }) }}
          address="1 Guildhall Street, Alderbrook, GH1 2AB"
          putOutBy="06:30"
          language={isLanguage(globals.language) ? globals.language : 'en'}
        />
      </main>
    </div>
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** The year on one sheet: Christmas is moved where the council has said so, and open where not. */
export const OneSheet: Story = {}

/** The source is down: the last known days, and when they were known. */
export const LastKnown: Story = { args: { asOf: '2026-11-22T09:00:00Z' } }
