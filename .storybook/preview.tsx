import { componentAxe } from '@guildhall/tooling/accessibility'
import type { Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import { brandCss, brandItems } from './brands.ts'
import { imitateForcedColours } from './forced-colours.ts'
import { readToolbar } from './globals.ts'
import { ServerHtml } from './server-html.tsx'
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css'
import './docs.css'

const viewport = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
})

const preview: Preview = {
  // A page for each component: what it is, GOV.UK's guidance, every story, its props.
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', ...componentAxe },
    controls: { expanded: true },
    docs: { codePanel: true, toc: { headingSelector: 'h2', title: 'On this page' } },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Start here',
          'Foundations',
          ['Choose a pattern', 'Index', 'Status', 'How to brand', 'How to write', 'Contribute'],
          'Patterns',
          'Components',
          '*',
        ],
      },
    },
    viewport: {
      options: {
        narrow: viewport('320 px, or 400% zoom', 320, 640),
        phone: viewport('Phone, 390 px', 390, 844),
        tablet: viewport('Tablet, 768 px', 768, 1024),
        laptop: viewport('Laptop, 1280 px', 1280, 800),
      },
    },
  },
  initialGlobals: {
    language: 'en',
    brand: 'none',
    javascript: 'on',
    text: '100',
    forcedColours: 'off',
  },
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
      description: 'Council whose brand is shown',
      toolbar: { title: 'Council', icon: 'paintbrush', dynamicTitle: true, items: brandItems },
    },
    javascript: {
      description: 'Whether scripts run, or the server’s HTML stands alone',
      toolbar: {
        title: 'JavaScript',
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'on', title: 'JavaScript on' },
          { value: 'off', title: 'JavaScript off' },
        ],
      },
    },
    text: {
      description: 'Size of the text',
      toolbar: {
        title: 'Text size',
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: '100', title: 'Text at 100%' },
          { value: '200', title: 'Text at 200%' },
        ],
      },
    },
    forcedColours: {
      description: 'The system’s colours in place of the page’s',
      toolbar: {
        title: 'Colours',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'off', title: 'Own colours' },
          { value: 'on', title: 'Forced colours' },
        ],
      },
    },
  },
  decorators: [
    (Story, { globals, viewMode, parameters }) => {
      const toolbar = readToolbar(globals)
      const { language, brand, isForcedColours, isLargeText, isScriptOff } = toolbar
      const isAlone = viewMode === 'story'
      useEffect(() => {
        document.documentElement.lang = isAlone ? language : 'en'
        document.documentElement.classList.add('govuk-template')
        document.body.classList.add(
          'govuk-template__body',
          'govuk-frontend-supported',
          'js-enabled',
        )
      }, [language, isAlone])
      useEffect(() => {
        if (!isAlone) return
        document.documentElement.style.fontSize = isLargeText ? '200%' : ''
        imitateForcedColours(document, isForcedColours)
        return () => {
          document.documentElement.style.fontSize = ''
          imitateForcedColours(document, false)
        }
      }, [isAlone, isLargeText, isForcedColours])
      return (
        <>
          <style>{brandCss(brand)}</style>
          {isScriptOff && parameters.ownServerHtml !== true ? (
            <ServerHtml toolbar={toolbar}>
              <Story />
            </ServerHtml>
          ) : (
            <Story />
          )}
        </>
      )
    },
  ],
}

export default preview
