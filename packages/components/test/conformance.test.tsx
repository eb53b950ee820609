import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { componentAxe } from '@guildhall/tooling/accessibility'
import axe from 'axe-core'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { hydrate } from './hydrate.tsx'
import { specimens } from './specimens.tsx'

/** Folders that hold no single component: a template of whole pages, and words. */
const NOT_COMPONENTS = ['internal', 'page-template', 'words']

axe.configure(componentAxe.config)

/** jsdom lays nothing out: measured in Chromium. */
const OPTIONS = {
  ...componentAxe.options,
  rules: {
    ...componentAxe.options.rules,
    'color-contrast': { enabled: false },
    'target-size': { enabled: false },
  },
}

describe('every component', () => {
  it('is held to these rules', () => {
    const folders = readdirSync(join(import.meta.dirname, '../src'))
    const components = folders.filter((folder) => !NOT_COMPONENTS.includes(folder))
    expect(Object.keys(specimens).sort()).toEqual(components.sort())
  })

  for (const [name, { control, page }] of Object.entries(specimens)) {
    describe(name, () => {
      it('hands ref, class and other props to its control', async () => {
        const ref = createRef<Element>()
        const passed = {
          ref: (element: Element | null) => {
            ref.current = element
          },
          className: 'app-class',
          'data-passed': 'yes',
        }
        const { container } = await hydrate(page(passed))
        const element = container.querySelector(control)
        expect(element).not.toBeNull()
        expect(ref.current).toBe(element)
        expect(element).toHaveAttribute('data-passed', 'yes')
        expect(element).toHaveClass('app-class')
        expect(element?.className).toMatch(/govuk-|council-/)
      })

      it('draws the same on the server as first in the browser, without a warning', async () => {
        let server = ''
        const { html } = await hydrate(page(), (container) => {
          server = container.innerHTML
        })
        expect(renderToString(page())).toBe(html)
        expect(server).not.toBe('')
      })

      it('leaves nothing behind when it goes', async () => {
        const { container, unmount } = await hydrate(page())
        await unmount()
        expect(container).toBeEmptyDOMElement()
        expect(document.body.children).toHaveLength(1)
      })

      it('is found faultless by axe', async () => {
        const { container } = await hydrate(page())
        const { violations } = await axe.run(container, OPTIONS)
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      })
    })
  }
})
