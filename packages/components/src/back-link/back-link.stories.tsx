import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { BackLink } from './index.ts'

const meta = {
  title: 'Components/Back link',
  component: BackLink,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/back-link/)\n\nTakes a person to the previous page of a transaction.',
      },
    },
  },
  args: { href: '#' },
} satisfies Meta<typeof BackLink>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = { args: { ...cy.backLink } }

export const OnDark: Story = {
  args: { inverse: true },
  decorators: [
    (Story) => (
      <div style={{ padding: 20, background: '#0b0c0c' }}>
        <Story />
      </div>
    ),
  ],
}
