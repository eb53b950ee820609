import type { Meta, StoryObj } from '@storybook/react-vite'
import { Table, TableCaption } from './index.ts'

const meta = {
  title: 'Components/Table',
  component: Table,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/table/)\n\nShows data that is to be compared, in rows and columns.',
      },
    },
  },
  args: {
    caption: <TableCaption size="m">What was collected</TableCaption>,
    firstCellIsHeader: true,
    head: ['Date', { text: 'Weight', format: 'numeric' }],
    rows: [
      ['4 May', { text: '12 kg', format: 'numeric' }],
      ['18 May', { text: '9 kg', format: 'numeric' }],
    ],
  },
} satisfies Meta<typeof Table>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
