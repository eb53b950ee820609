import type { Meta, StoryObj } from '@storybook/react-vite'
import { Tag } from './index.ts'

const meta = {
  title: 'Components/Tag',
  component: Tag,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/tag/)\n\nShows the status of something, never by colour alone.',
      },
    },
  },
  args: { children: 'Paid' },
} satisfies Meta<typeof Tag>

export default meta
type Story = StoryObj<typeof meta>

const COLOURS = ['grey', 'green', 'teal', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const

export const Default: Story = {}

export const Colours: Story = {
  render: () => (
    <>
      {COLOURS.map((colour) => (
        <p key={colour}>
          <Tag colour={colour}>{colour}</Tag>
        </p>
      ))}
    </>
  ),
}
