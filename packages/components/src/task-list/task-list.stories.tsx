import type { Meta, StoryObj } from '@storybook/react-vite'
import { Tag } from '../tag/index.ts'
import { TaskList } from './index.ts'

const meta = {
  title: 'Components/Task list',
  component: TaskList,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/task-list/)\n\nLists the tasks of a long service, and which are done.',
      },
    },
  },
  args: {
    items: [
      { title: 'Your address', href: '#address', status: 'Completed' },
      {
        title: 'Your items',
        hint: 'Up to 5 items',
        href: '#items',
        status: <Tag>Incomplete</Tag>,
      },
      { title: 'Pay', status: 'Cannot start yet' },
    ],
  },
} satisfies Meta<typeof TaskList>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
