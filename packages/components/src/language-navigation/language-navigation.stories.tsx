import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { LanguageNavigation } from './index.ts'

const meta = {
  title: 'Components/Language navigation',
  component: LanguageNavigation,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/)\n\nLets a person read the page in another language.',
      },
    },
  },
  args: {
    items: [
      { text: 'English', lang: 'en' },
      {
        text: 'Cymraeg',
        lang: 'cy',
        href: '#cy',
        languageDescriptionText: 'Newid yr iaith i’r Gymraeg',
      },
    ],
  },
} satisfies Meta<typeof LanguageNavigation>

export default meta
type Story = StoryObj<typeof meta>

export const InEnglish: Story = {}

export const InWelsh: Story = {
  args: {
    ...cy.languageNavigation,
    items: [
      {
        text: 'English',
        lang: 'en',
        href: '#en',
        languageDescriptionText: 'Change the language to English',
      },
      { text: 'Cymraeg', lang: 'cy' },
    ],
  },
}
