import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { NotificationBanner } from './index.ts'

const meta = {
  title: 'Components/Notification banner',
  component: NotificationBanner,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/notification-banner/)\n\nTells of something that isn’t about the page’s own task.',
      },
    },
  },
  args: { children: 'Collections are a day late this week' },
} satisfies Meta<typeof NotificationBanner>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Success: Story = { args: { type: 'success', children: 'Your booking is confirmed' } }

export const Welsh: Story = {
  args: { ...cy.notificationBanner, children: 'Bydd casgliadau’n hwyr yr wythnos hon' },
}
