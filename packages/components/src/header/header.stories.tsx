import type { Meta, StoryObj } from '@storybook/react-vite'
import { Header } from './index.ts'

const meta = {
  title: 'Components/Header',
  component: Header,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/govuk-header/)\n\nThe header of a service on GOV.UK, whose logo it takes as a prop. A council takes the council header.',
      },
    },
  },
  args: { logo: 'Your logo', productName: 'Bin days', href: '#' },
} satisfies Meta<typeof Header>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
