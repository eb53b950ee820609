import type { Meta, StoryObj } from '@storybook/react-vite'
import { Feedback } from './index.ts'

const meta = {
  title: 'Components/Feedback',
  component: Feedback,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/)\n\nAsks, at the foot of a page, what a person thinks of the service.',
      },
    },
  },
  args: { title: 'Was this page useful?', children: 'Tell us what went well and what did not.' },
} satisfies Meta<typeof Feedback>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
