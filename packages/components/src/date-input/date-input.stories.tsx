import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { DateInput } from './index.ts'

const meta = {
  title: 'Components/Date input',
  component: DateInput,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/date-input/)\n\nAsks for a date that a person knows by heart.',
      },
    },
  },
  args: { name: 'moved', legend: 'When did you move?', hint: 'For example, 31 3 2025' },
} satisfies Meta<typeof DateInput>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithError: Story = {
  args: {
    defaultValue: { day: '31', month: '3' },
    errorMessage: 'Date must include a year',
    year: { hasError: true },
  },
}

export const DateOfBirth: Story = {
  args: { name: 'born', legend: 'What is your date of birth?', autoComplete: 'bday' },
}

export const MonthAndYear: Story = { args: { day: false, hint: 'For example, 3 2025' } }

export const Welsh: Story = {
  args: { ...cy.dateInput, legend: 'Pryd wnaethoch chi symud?', hint: 'Er enghraifft, 31 3 2025' },
}
