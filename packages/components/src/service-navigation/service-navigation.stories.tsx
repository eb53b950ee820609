import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { ServiceNavigation } from './index.ts'

const meta = {
  title: 'Components/Service navigation',
  component: ServiceNavigation,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/service-navigation/)\n\nNames a service and leads to its pages.',
      },
    },
  },
  args: {
    serviceName: 'Bin days',
    serviceUrl: '#',
    navigation: [
      { href: '#collections', text: 'Collections', current: true },
      { href: '#missed', text: 'Missed collections' },
    ],
  },
} satisfies Meta<typeof ServiceNavigation>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const NameOnly: Story = { args: { navigation: [] } }

export const Welsh: Story = { args: { ...cy.serviceNavigation, serviceName: 'Diwrnodau bin' } }
