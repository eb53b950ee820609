import type { Meta, StoryObj } from '@storybook/react-vite'
import { CookieBanner } from './index.ts'

const meta = {
  title: 'Components/Cookie banner',
  component: CookieBanner,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/cookie-banner/)\n\nAsks whether cookies that aren’t needed may be set.',
      },
    },
  },
  args: {
    'aria-label': 'Cookies on Bin days',
    messages: [
      {
        heading: 'Cookies on Bin days',
        text: 'We would like to set cookies to see how the service is used.',
        actions: [
          { text: 'Accept', type: 'submit', name: 'cookies', value: 'accept' },
          { text: 'Reject', type: 'submit', name: 'cookies', value: 'reject' },
          { text: 'View cookies', href: '#cookies' },
        ],
      },
    ],
  },
} satisfies Meta<typeof CookieBanner>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Accepted: Story = {
  args: {
    messages: [
      {
        text: 'You have accepted analytics cookies.',
        role: 'alert',
        actions: [{ text: 'Hide cookie message', type: 'submit' }],
      },
    ],
  },
}
