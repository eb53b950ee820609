import type { Meta, StoryObj } from '@storybook/react-vite'
import { Breadcrumbs } from './index.ts'

const meta = {
  title: 'Components/Breadcrumbs',
  component: Breadcrumbs,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/breadcrumbs/)\n\nShows where a page sits, and the way up.',
      },
    },
  },
  args: {
    items: [
      { href: '#home', text: 'Home' },
      { href: '#bins', text: 'Bins and recycling' },
      { text: 'Report a missed collection' },
    ],
  },
} satisfies Meta<typeof Breadcrumbs>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const CollapseOnMobile: Story = { args: { collapseOnMobile: true } }
