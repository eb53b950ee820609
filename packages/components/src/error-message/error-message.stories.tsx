import type { Meta, StoryObj } from '@storybook/react-vite'
import { ErrorMessage } from './index.ts'

const meta = {
  title: 'Components/Error message',
  component: ErrorMessage,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/error-message/)\n\nSays what went wrong and how to put it right, next to the field.',
      },
    },
  },
  args: { children: 'Enter your postcode' },
} satisfies Meta<typeof ErrorMessage>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = {
  args: { visuallyHiddenText: 'Gwall', children: 'Rhowch eich cod post' },
}
