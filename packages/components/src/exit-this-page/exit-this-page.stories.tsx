import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { ExitThisPage } from './index.ts'

const meta = {
  title: 'Components/Exit this page',
  component: ExitThisPage,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/exit-this-page/)\n\nLets a person who may be watched leave at once, by the button or by pressing Shift three times.',
      },
    },
  },
} satisfies Meta<typeof ExitThisPage>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = { args: { ...cy.exitThisPage } }
