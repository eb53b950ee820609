import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackLink } from '../back-link/index.ts'
import { CouncilFooter } from '../council-footer/index.ts'
import { CouncilHeader } from '../council-header/index.ts'
import { PageLayout } from './index.ts'

const meta = {
  title: 'Components/Page template',
  component: PageLayout,
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/styles/page-template/)\n\nA page between skip link and scripts. `PageTemplate` draws the whole document.',
      },
    },
  },
  args: {
    header: <CouncilHeader name="Wenlow Council" href="#" />,
    beforeContent: <BackLink href="#" />,
    children: <h1 className="govuk-heading-l">Report a missed collection</h1>,
    footer: (
      <CouncilFooter links={[{ href: '#p', text: 'Privacy' }]} copyright="© Wenlow Council" />
    ),
  },
} satisfies Meta<typeof PageLayout>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
