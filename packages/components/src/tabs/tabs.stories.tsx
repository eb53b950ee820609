import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Tabs } from './index.ts'

const meta = {
  title: 'Components/Tabs',
  component: Tabs,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/tabs/)\n\nLets a person switch between panels. On a small screen it is a list of links to them.',
      },
    },
  },
  args: {
    idPrefix: 'week',
    items: [
      { label: 'This week', content: 'Recycling, on Monday.' },
      { label: 'Next week', content: 'Rubbish, on Monday.' },
    ],
  },
} satisfies Meta<typeof Tabs>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('tab', { name: 'Next week' }))
    await expect(canvas.getByRole('tabpanel')).toHaveTextContent('Rubbish, on Monday.')
    await userEvent.keyboard('{ArrowLeft}')
    await expect(canvas.getByRole('tab', { name: 'This week' })).toHaveFocus()
  },
}
