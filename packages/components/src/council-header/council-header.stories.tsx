import type { Meta, StoryObj } from '@storybook/react-vite'
import { CouncilHeader } from './index.ts'

const meta = {
  title: 'Components/Council header',
  component: CouncilHeader,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/govuk-header/)\n\nThe council’s logo and name, which lead to its home page. GOV.UK’s own header is for service.gov.uk alone.',
      },
    },
  },
  args: { name: 'Wenlow Council', href: '#' },
} satisfies Meta<typeof CouncilHeader>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithLogo: Story = {
  args: {
    logo: (
      <svg width="120" height="30" viewBox="0 0 120 30" aria-hidden="true" focusable="false">
        <rect width="30" height="30" fill="currentColor" />
        <text x="40" y="22" fill="currentColor">
          Wenlow
        </text>
      </svg>
    ),
  },
}
