import type { Meta, StoryObj } from '@storybook/react-vite'
import { Hint } from './index.ts'

const meta = {
  title: 'Components/Hint',
  component: Hint,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/text-input/)\n\nHelps a person to answer.',
      },
    },
  },
  args: { children: 'It is on your council tax bill' },
} satisfies Meta<typeof Hint>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
