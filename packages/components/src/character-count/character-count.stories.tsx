import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { cy } from '../words/index.ts'
import { CharacterCount } from './index.ts'

const meta = {
  title: 'Components/Character count',
  component: CharacterCount,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/character-count/)\n\nAsks for text within a limit, and tells how much is left. It never stops a person from typing more.',
      },
    },
  },
  args: { name: 'detail', label: 'What happened?', limit: 200 },
} satisfies Meta<typeof CharacterCount>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Words: Story = { args: { countType: 'words', limit: 50 } }

export const Threshold: Story = {
  args: {
    threshold: 75,
    defaultValue: 'The bin was left behind the gate, and the lid is broken.',
    limit: 70,
  },
}

export const TooLong: Story = {
  args: {
    limit: 20,
    defaultValue: 'The bin was left behind the gate',
    errorMessage: 'Detail must be 20 characters or fewer',
  },
}

export const Welsh: Story = { args: { label: 'Beth ddigwyddodd?', ...cy.characterCount } }

/** Counted at once as a person types. */
export const Counted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox'), 'Broken lid')
    await expect(canvasElement.querySelector('.govuk-character-count__status')).toHaveTextContent(
      'You have 190 characters remaining',
    )
  },
}
