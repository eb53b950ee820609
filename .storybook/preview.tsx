import { componentAxe } from '@guildhall/tooling/accessibility'
import type { Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import { brandCss, brandItems } from './brands.ts'
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css'

const preview: Preview = {
  // A page for each component: what it is, GOV.UK's guidance, every story, its props.
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', ...componentAxe },
    controls: { expanded: true },
    docs: { codePanel: true },
    options: { storySort: { order: ['Start here', 'Components', 'Patterns', '*'] } },
  },
  initialGlobals: { language: 'en', brand: 'none' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'cy', title: 'Cymraeg' },
        ],
      },
    },
    brand: {
      description: 'Brand of the council',
      toolbar: { title: 'Brand', icon: 'paintbrush', dynamicTitle: true, items: brandItems },
    },
  },
  decorators: [
    (Story, { globals }) => {
      useEffect(() => {
        document.documentElement.lang = globals.language
        document.documentElement.classList.add('govuk-template')
        document.body.classList.add(
          'govuk-template__body',
          'govuk-frontend-supported',
          'js-enabled',
        )
      }, [globals.language])
      return (
        <>
          <style>{brandCss(globals.brand)}</style>
          <Story />
        </>
      )
    },
  ],
}

export default preview
