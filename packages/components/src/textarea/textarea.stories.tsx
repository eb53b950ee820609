import type { Meta, StoryObj } from '@storybook/react-vite'
import { Textarea } from './index.ts'

const meta = {
  title: 'Components/Textarea',
  component: Textarea,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/textarea/)\n\nAsks for more than one line of text.',
      },
    },
  },
  args: { name: 'detail', label: 'What happened?', hint: 'Leave out personal details' },
} satisfies Meta<typeof Textarea>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithError: Story = { args: { errorMessage: 'Tell us what happened' } }
