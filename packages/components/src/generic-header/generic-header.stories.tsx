import type { Meta, StoryObj } from '@storybook/react-vite'
import { GenericHeader } from './index.ts'

const meta = {
  title: 'Components/Generic header',
  component: GenericHeader,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/govuk-header/)\n\nA header for an organisation that isn’t GOV.UK.',
      },
    },
  },
  args: { children: 'Wenlow Council', href: '#' },
} satisfies Meta<typeof GenericHeader>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
