import type { Meta, StoryObj } from '@storybook/react-vite'
import { Pagination } from './index.ts'

const meta = {
  title: 'Components/Pagination',
  component: Pagination,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/pagination/)\n\nLeads through the pages of a list, or of a guide.',
      },
    },
  },
  args: {
    previous: { href: '#1' },
    next: { href: '#3' },
    items: [
      { number: 1, href: '#1' },
      { number: 2, href: '#2', current: true },
      { number: 3, href: '#3' },
      { ellipsis: true },
      { number: 9, href: '#9' },
    ],
  },
} satisfies Meta<typeof Pagination>

export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {}

export const Guide: Story = {
  args: {
    items: undefined,
    previous: { href: '#apply', labelText: 'Apply' },
    next: { href: '#pay', labelText: 'Pay' },
  },
}
