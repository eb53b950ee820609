import type { Meta, StoryObj } from '@storybook/react-vite'
import { Details } from './index.ts'

const meta = {
  title: 'Components/Details',
  component: Details,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/details/)\n\nKeeps back what only some people need.',
      },
    },
  },
  args: {
    summary: 'Help with finding your address',
    children: 'It is on your council tax bill.',
  },
} satisfies Meta<typeof Details>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Open: Story = { args: { open: true } }
