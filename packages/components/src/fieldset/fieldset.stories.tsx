import type { Meta, StoryObj } from '@storybook/react-vite'
import { TextInput } from '../text-input/index.ts'
import { Fieldset, Legend } from './index.ts'

const meta = {
  title: 'Components/Fieldset',
  component: Fieldset,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/fieldset/)\n\nGroups fields that answer one question.',
      },
    },
  },
  args: {
    legend: (
      <Legend size="l" isPageHeading>
        What is your address?
      </Legend>
    ),
    children: (
      <>
        <TextInput name="line-1" label="Address line 1" autoComplete="address-line1" />
        <TextInput
          name="postcode"
          label="Postcode"
          autoComplete="postal-code"
          className="govuk-input--width-10"
        />
      </>
    ),
  },
} satisfies Meta<typeof Fieldset>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
