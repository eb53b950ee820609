import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Legend } from '../fieldset/index.ts'
import { TextInput } from '../text-input/index.ts'
import { Radios } from './index.ts'

const meta = {
  title: 'Components/Radios',
  component: Radios,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/radios/)\n\nAsks to choose one of a few.',
      },
    },
  },
  args: {
    name: 'where',
    legend: 'Where was the bin?',
    items: [
      { value: 'kerb', label: 'At the kerb' },
      { value: 'store', label: 'In a bin store', hint: 'Shared by several homes' },
      { divider: 'or' },
      { value: 'elsewhere', label: 'Somewhere else' },
    ],
  },
} satisfies Meta<typeof Radios>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Inline: Story = {
  args: {
    inline: true,
    legend: 'Is it heavy?',
    items: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
}

export const Small: Story = { args: { small: true } }

export const PageHeading: Story = {
  args: {
    legend: (
      <Legend size="l" isPageHeading>
        Where was the bin?
      </Legend>
    ),
  },
}

export const WithError: Story = { args: { errorMessage: 'Select where the bin was' } }

/** A further question for an answer that needs one. */
export const Conditional: Story = {
  args: {
    legend: 'How may we reach you?',
    name: 'contact',
    items: [
      {
        value: 'email',
        label: 'Email',
        conditional: <TextInput name="email" type="email" label="Email address" />,
      },
      { value: 'phone', label: 'Phone' },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await userEvent.click(canvas.getByRole('radio', { name: 'Email' }))
    await expect(canvas.getByRole('textbox', { name: 'Email address' })).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: 'Phone' }))
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}
