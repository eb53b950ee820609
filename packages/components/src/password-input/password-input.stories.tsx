import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { PasswordInput } from './index.ts'

const meta = {
  title: 'Components/Password input',
  component: PasswordInput,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/password-input/)\n\nAsks for a password, with a button to show what was typed.',
      },
    },
  },
  args: { name: 'password', label: 'Password' },
} satisfies Meta<typeof PasswordInput>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const NewPassword: Story = {
  args: { autoComplete: 'new-password', hint: 'At least 12 characters' },
}

export const Welsh: Story = { args: { label: 'Cyfrinair', ...cy.passwordInput } }
