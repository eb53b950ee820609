import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { SkipLink } from './index.ts'

const meta = {
  title: 'Components/Skip link',
  component: SkipLink,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/skip-link/)\n\nTakes a keyboard user past the header to the main content. Press Tab to see it.',
      },
    },
  },
  decorators: [
    (Story) => (
      <>
        <Story />
        <main id="main-content">Main content</main>
      </>
    ),
  ],
} satisfies Meta<typeof SkipLink>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const Welsh: Story = { args: { ...cy.skipLink } }
