import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhaseBanner } from './index.ts'

const meta = {
  title: 'Components/Phase banner',
  component: PhaseBanner,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/phase-banner/)\n\nSays that a service is new, and how to give feedback.',
      },
    },
  },
  args: {
    tag: 'Beta',
    children: (
      <>
        This is a new service. Help us improve it and{' '}
        <a className="govuk-link" href="#feedback">
          give your feedback
        </a>
        .
      </>
    ),
  },
} satisfies Meta<typeof PhaseBanner>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
