import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { Accordion } from './index.ts'

const meta = {
  title: 'Components/Accordion',
  component: Accordion,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/accordion/)\n\nLets a person show and hide sections of a page. Without JavaScript all are shown.',
      },
    },
  },
  args: {
    id: 'bins',
    items: [
      { heading: 'Recycling', summary: 'Blue lid', content: 'Collected every other Monday.' },
      { heading: 'Garden waste', content: 'Collected from March to November.', expanded: true },
    ],
    rememberExpanded: false,
  },
} satisfies Meta<typeof Accordion>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = { args: { ...cy.accordion } }
