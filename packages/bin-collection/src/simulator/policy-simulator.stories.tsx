import { isLanguage } from '@guildhall/standards/language'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { simulatedCouncils } from '../../test/simulated-councils.ts'
import { PolicySimulator, type SimulatorQuery } from './policy-simulator.tsx'
import '../feeds/year-calendar.css'

interface Args {
  query: SimulatorQuery
}

/** The form in a page of its own; here what it would send is kept instead. */
function InAPage({ query: first, language }: Args & { language: 'en' | 'cy' }) {
  const [query, setQuery] = useState(first)
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper">
        <PolicySimulator
          councils={simulatedCouncils}
          query={query}
          now={Temporal.Instant.from('2026-11-24T09:00:00Z')}
          language={language}
          form={{
            onSubmit(event) {
              event.preventDefault()
              const sent = new FormData(event.currentTarget)
              setQuery(Object.fromEntries([...sent].map(([name, value]) => [name, String(value)])))
            },
          }}
        />
      </main>
    </div>
  )
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Policy simulator',
  args: { query: {} },
  render: ({ query }, { globals }) => (
    <InAPage query={query} language={isLanguage(globals.language) ? globals.language : 'en'} />
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** A Tuesday morning: what is collected today is on its way. */
export const TuesdayMorning: Story = {}

/** The same moment in a council that decides otherwise: later hours, other weeks, other prices. */
export const AnotherCouncil: Story = { args: { query: { council: 'marlowe', history: 'booked' } } }

/** Christmas, of a flat whose rubbish goes twice a week: moved, confirmed and still open. */
export const Christmas: Story = {
  args: {
    query: {
      property: 'flat-5',
      day: '25',
      month: '12',
      year: '2026',
      time: '20:30',
      history: 'reported',
    },
  },
}

/** A day that doesn't exist is told, and nothing is simulated. */
export const Mistyped: Story = { args: { query: { day: '31', month: '2', time: 'noon' } } }
