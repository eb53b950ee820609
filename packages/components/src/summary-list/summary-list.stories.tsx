import type { Meta, StoryObj } from '@storybook/react-vite'
import { SummaryCard, SummaryList } from './index.ts'

const meta = {
  title: 'Components/Summary list',
  component: SummaryList,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/summary-list/)\n\nLists questions with their answers: to check before sending, or to read on an account.',
      },
    },
  },
  args: {
    rows: [
      {
        key: 'Name',
        value: 'Sarah Philips',
        actions: [{ href: '#name', text: 'Change', visuallyHiddenText: 'name' }],
      },
      {
        key: 'Address',
        value: (
          <>
            12 Mill Lane
            <br />
            Wenlow
          </>
        ),
        actions: [{ href: '#address', text: 'Change', visuallyHiddenText: 'address' }],
      },
      { key: 'Reference', value: 'HDJ2123F' },
    ],
  },
} satisfies Meta<typeof SummaryList>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithoutActions: Story = { args: { rows: [{ key: 'Reference', value: 'HDJ2123F' }] } }

export const Card: Story = {
  args: {
    card: <SummaryCard title="Your details" actions={[{ href: '#delete', text: 'Delete' }]} />,
  },
}
