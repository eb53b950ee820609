import type { Meta, StoryObj } from '@storybook/react-vite'
import { Label } from '../label/index.ts'
import { cy } from '../words/index.ts'
import { TextInput } from './index.ts'

const meta = {
  title: 'Components/Text input',
  component: TextInput,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/text-input/)\n\nAsks for a single line of text.',
      },
    },
  },
  args: {
    name: 'postcode',
    label: 'Postcode',
    autoComplete: 'postal-code',
    className: 'govuk-input--width-10',
  },
} satisfies Meta<typeof TextInput>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithHint: Story = {
  args: { name: 'reference', label: 'Reference number', hint: 'It is at the top of our letter' },
}

export const WithError: Story = { args: { errorMessage: 'Enter your postcode' } }

export const PageHeading: Story = {
  args: {
    label: (
      <Label size="l" isPageHeading>
        What is your postcode?
      </Label>
    ),
  },
}

export const PrefixAndSuffix: Story = {
  args: {
    name: 'rent',
    label: 'Rent a month, in pounds',
    prefix: '£',
    suffix: 'a month',
    inputMode: 'decimal',
    className: 'govuk-input--width-5',
  },
}

export const Welsh: Story = {
  args: { label: 'Cod post', errorMessage: 'Rhowch eich cod post', ...cy.field },
}
