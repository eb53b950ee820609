import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { CouncilFooter } from './index.ts'

const meta = {
  title: 'Components/Council footer',
  component: CouncilFooter,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/govuk-footer/)\n\nEnds every page of a council’s site, with its own copyright and no crown.',
      },
    },
  },
  args: {
    links: [
      { href: '#accessibility', text: 'Accessibility' },
      { href: '#cookies', text: 'Cookies' },
      { href: '#privacy', text: 'Privacy' },
    ],
    children: 'Contains OS data © Crown copyright and database right',
    copyright: '© Wenlow Council',
  },
} satisfies Meta<typeof CouncilFooter>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithNavigation: Story = {
  args: {
    navigation: [
      {
        title: 'Council',
        width: 'two-thirds',
        columns: 2,
        items: [
          { href: '#bins', text: 'Bins' },
          { href: '#parking', text: 'Parking' },
        ],
      },
    ],
  },
}

export const Welsh: Story = {
  args: {
    ...cy.councilFooter,
    links: [{ href: '#preifatrwydd', text: 'Preifatrwydd' }],
    copyright: '© Cyngor Wenlow',
    children: 'Yn cynnwys data OS © Hawlfraint y Goron',
  },
}
