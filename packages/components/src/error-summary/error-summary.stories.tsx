import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { TextInput } from '../text-input/index.ts'
import { cy } from '../words/index.ts'
import { ErrorSummary } from './index.ts'

const meta = {
  title: 'Components/Error summary',
  component: ErrorSummary,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/error-summary/)\n\nLists what went wrong, at the top of the page. It takes the focus when it appears.',
      },
    },
  },
  decorators: [
    (Story) => (
      <>
        <Story />
        <TextInput name="postcode" label="Postcode" errorMessage="Enter your postcode" />
      </>
    ),
  ],

  args: { errors: [{ href: '#postcode', text: 'Enter your postcode' }] },
} satisfies Meta<typeof ErrorSummary>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('alert').parentElement).toHaveFocus()
    await userEvent.click(canvas.getByRole('link', { name: 'Enter your postcode' }))
    await expect(canvas.getByRole('textbox', { name: 'Postcode' })).toHaveFocus()
  },
}

export const Welsh: Story = {
  args: { ...cy.errorSummary, errors: [{ href: '#postcode', text: 'Rhowch eich cod post' }] },
}
