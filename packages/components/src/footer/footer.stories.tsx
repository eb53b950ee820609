import type { Meta, StoryObj } from '@storybook/react-vite'
import { ContentLicence, Footer, FooterMeta } from './index.ts'

const meta = {
  title: 'Components/Footer',
  component: Footer,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/govuk-footer/)\n\nThe footer of a service on GOV.UK. A council takes the council footer.',
      },
    },
  },
  args: {
    contentLicence: <ContentLicence />,
    meta: <FooterMeta items={[{ href: '#privacy', text: 'Privacy' }]} />,
  },
} satisfies Meta<typeof Footer>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
