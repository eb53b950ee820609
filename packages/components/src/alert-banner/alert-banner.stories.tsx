import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { AlertBanner } from './index.ts'
import './alert-banner.css'

const meta = {
  title: 'Components/Alert banner',
  component: AlertBanner,
  parameters: {
    docs: {
      description: {
        component:
          "[How GOV.UK writes to people in a crisis](https://www.gov.uk/guidance/content-design/writing-for-gov-uk)\n\nShows a council's alerts, the gravest first: a death of note, an emergency, a disruption, news.",
      },
    },
  },
  args: {
    alerts: [
      {
        id: 'park',
        severity: 'announcement',
        heading: 'The new park is open',
        link: { href: '#park', text: 'Plan a visit' },
      },
      {
        id: 'bins',
        severity: 'minor',
        heading: 'Bins are collected a day late this week',
        text: 'Put yours out as usual, and leave it out.',
      },
      {
        id: 'mayor',
        severity: 'notable-death',
        heading: 'The former mayor has died',
        text: 'A book of condolence is open at the town hall.',
      },
      {
        id: 'flood',
        severity: 'major',
        heading: 'Flooding in the town centre',
        text: 'Stay away from the river.',
        link: { href: '#flood', text: 'Where to get help' },
      },
    ],
  },
} satisfies Meta<typeof AlertBanner>

export default meta
type Story = StoryObj<typeof meta>

/** Whatever order they are given in. */
export const EverySeverity: Story = {}

export const Welsh: Story = {
  args: {
    ...cy.alertBanner,
    alerts: [
      {
        id: 'llifogydd',
        severity: 'major',
        heading: 'Llifogydd yn y dref',
        text: 'Cadwch draw o lan yr afon.',
      },
    ],
  },
}
