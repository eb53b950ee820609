import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { TextInput } from '../text-input/index.ts'
import { Checkboxes } from './index.ts'

const meta = {
  title: 'Components/Checkboxes',
  component: Checkboxes,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/checkboxes/)\n\nAsks to choose any number of a few.',
      },
    },
  },
  args: {
    name: 'bins',
    legend: 'Which bins were missed?',
    hint: 'Select all that apply',
    items: [
      { value: 'recycling', label: 'Recycling' },
      { value: 'garden', label: 'Garden waste', hint: 'From March to November' },
    ],
  },
} satisfies Meta<typeof Checkboxes>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithError: Story = { args: { errorMessage: 'Select what you want to report' } }

export const Small: Story = { args: { small: true } }

/** None of these unchecks all others. */
export const NoneOfThese: Story = {
  args: {
    defaultValue: ['recycling', 'garden'],
    items: [
      { value: 'recycling', label: 'Recycling' },
      { value: 'garden', label: 'Garden waste' },
      { divider: 'or' },
      { value: 'none', label: 'None of these', behaviour: 'exclusive' },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'None of these' }))
    await expect(canvas.getAllByRole('checkbox', { checked: true })).toHaveLength(1)
  },
}

/** A further question for an answer that needs one. */
export const Conditional: Story = {
  args: {
    items: [
      {
        value: 'other',
        label: 'Something else',
        conditional: <TextInput name="what" label="What is it?" />,
      },
      { value: 'recycling', label: 'Recycling' },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Something else' }))
    await expect(canvas.getByRole('textbox', { name: 'What is it?' })).toBeVisible()
  },
}
