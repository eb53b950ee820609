import type { Meta, StoryObj } from '@storybook/react-vite'
import { Select } from './index.ts'

const meta = {
  title: 'Components/Select',
  component: Select,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/select/)\n\nAsks to choose one of a list. Prefer radios: many people can’t use a select.',
      },
    },
  },
  args: {
    name: 'sort',
    label: 'Sort by',
    defaultValue: 'date',
    children: (
      <>
        <option value="name">Name</option>
        <option value="date">Date</option>
      </>
    ),
  },
} satisfies Meta<typeof Select>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithError: Story = { args: { errorMessage: 'Select an order' } }
