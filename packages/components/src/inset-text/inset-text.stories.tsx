import type { Meta, StoryObj } from '@storybook/react-vite'
import { InsetText } from './index.ts'

const meta = {
  title: 'Components/Inset text',
  component: InsetText,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/inset-text/)\n\nSets a block of text apart from what surrounds it.',
      },
    },
  },
  args: { children: 'It can take up to 5 working days for us to come back.' },
} satisfies Meta<typeof InsetText>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
