import type { Meta, StoryObj } from '@storybook/react-vite'
import { Panel, PanelActions } from './index.ts'

const meta = {
  title: 'Components/Panel',
  component: Panel,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/panel/)\n\nSays that something is done, with its reference.',
      },
    },
  },
  args: {
    title: 'Booking complete',
    children: (
      <>
        Your reference number
        <br />
        <strong>HDJ2123F</strong>
      </>
    ),
  },
} satisfies Meta<typeof Panel>

export default meta
type Story = StoryObj<typeof meta>

export const Confirmation: Story = {}

/** Asks to stop and look before going on. */
export const Interruption: Story = {
  args: {
    title: 'Is this the right date?',
    variant: 'interruption',
    children: <p className="govuk-body">You chose a bank holiday.</p>,
    actions: (
      <PanelActions
        items={[
          { text: 'Yes, keep it', type: 'submit' },
          { text: 'No, choose another', href: '#date' },
        ]}
      />
    ),
  },
}
