import type { Meta, StoryObj } from '@storybook/react-vite'
import type React from 'react'
import { Label } from './index.ts'

const meta = {
  title: 'Components/Label',
  component: Label,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/text-input/)\n\nSays what to enter in a field.',
      },
    },
  },
  args: { htmlFor: 'name', children: 'Full name' },
} satisfies Meta<typeof Label>

export default meta
type Story = StoryObj<typeof meta>

const field = (Story: () => React.ReactNode) => (
  <>
    <Story />
    <input className="govuk-input" id="name" />
  </>
)

export const Default: Story = { decorators: [field] }

export const PageHeading: Story = {
  args: { size: 'l', isPageHeading: true, children: 'What is your name?' },
  decorators: [field],
}
