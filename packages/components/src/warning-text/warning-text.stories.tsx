import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { WarningText } from './index.ts'

const meta = {
  title: 'Components/Warning text',
  component: WarningText,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/warning-text/)\n\nWarns of a consequence, such as a fine.',
      },
    },
  },
  args: { children: 'You can be fined up to £5,000.' },
} satisfies Meta<typeof WarningText>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = {
  args: { ...cy.warningText, children: 'Gallwch gael dirwy o hyd at £5,000.' },
}
