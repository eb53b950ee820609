import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button, ButtonGroup, StartButton } from './index.ts'

const meta = {
  title: 'Components/Button',
  component: Button,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/button/)\n\nLets a person do something: submit an answer, start a service.',
      },
    },
  },
  args: { children: 'Save and continue' },
} satisfies Meta<typeof Button>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Secondary: Story = { args: { variant: 'secondary', children: 'Find address' } }

export const Warning: Story = { args: { variant: 'warning', children: 'Cancel booking' } }

export const Start: Story = { render: () => <StartButton href="#start">Start now</StartButton> }

export const Disabled: Story = { args: { disabled: true } }

export const PreventDoubleClick: Story = { args: { preventDoubleClick: true, children: 'Pay now' } }

export const Group: Story = {
  render: () => (
    <ButtonGroup>
      <Button>Save and continue</Button>
      <Button variant="secondary">Save and come back later</Button>
      <a className="govuk-link" href="#cancel">
        Cancel
      </a>
    </ButtonGroup>
  ),
}
