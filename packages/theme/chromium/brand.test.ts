import axe from 'axe-core'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { contrast } from '../src/contrast.ts'
import { paletteOf } from '../src/palette.ts'
import { sampleBrands as brands } from '../src/sample-brands.ts'
import { type BrandName, brandNames, launch, open } from './page.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function visit(name: BrandName, forced = false): Promise<Page> {
  const page = await open(browser, name, forced)
  onTestFinished(() => page.close())
  return page
}

/** A computed style; colours as `#rrggbb`, see-through ones as `transparent`. */
async function style(of: Locator, property: string): Promise<string> {
  const value = await of.evaluate(
    (node, name) => getComputedStyle(node).getPropertyValue(name),
    property,
  )
  const [, parts] = /^rgba?\(([^)]*)\)$/.exec(value) ?? []
  if (parts === undefined) return value
  const [red, green, blue, alpha] = parts.split(/[ ,/]+/).map(Number)
  if (alpha === 0) return 'transparent'
  return `#${[red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`
}

describe.each(brandNames)('%s in Chromium', (name) => {
  const { brand, name: council } = brands[name]
  const palette = paletteOf(brand)
  const link = (page: Page) => page.getByRole('link', { name: 'See the dates' })
  const home = (page: Page) => page.getByRole('link', { name: council })
  const button = (page: Page) => page.getByRole('button', { name: 'Continue' })

  it('shows the brand’s colours and font where they belong', async () => {
    const page = await visit(name)
    const header = page.locator('.govuk-generic-header')
    expect(await style(header, 'background-color')).toBe(brand.colour)
    expect(await style(home(page), 'color')).toBe(brand.onColour)
    expect(await style(link(page), 'color')).toBe(palette.link.value)
    expect(await style(button(page), 'background-color')).toBe(brand.button)
    expect(await style(page.locator('.govuk-error-message'), 'color')).toBe(brand.error)
    const input = page.getByLabel('House number or name')
    expect(await style(input, 'border-top-color')).toBe(brand.inputBorder)
    const heading = page.getByRole('heading', { name: 'Find your bin collection day' })
    const first = brand.font.split(',')[0]?.replaceAll('"', '') ?? ''
    expect(await style(heading, 'font-family')).toContain(first)
  })

  it('shows a link that is pointed at, and what has the focus', async () => {
    const page = await visit(name)
    await link(page).hover()
    expect(await style(link(page), 'color')).toBe(palette.linkHover.value)
    await button(page).hover()
    expect(await style(button(page), 'background-color')).toBe(palette.buttonHover.value)
    for (const focused of [link(page), home(page)]) {
      await focused.focus()
      expect(await style(focused, 'background-color')).toBe(brand.focus)
      expect(await style(focused, 'color')).toBe(brand.focusText)
    }
    await page.getByLabel('Postcode').focus()
    expect(await style(page.getByLabel('Postcode'), 'outline-color')).toBe(brand.focus)
  })

  it('shows its logo at its size, with forced colours too', async () => {
    for (const forced of [false, true]) {
      const logo = (await visit(name, forced)).locator('.guildhall-logo')
      expect(await logo.count()).toBe(brand.logo ? 1 : 0)
      if (!brand.logo) continue
      expect(await style(logo, 'width')).toBe(`${brand.logo.width}px`)
      expect(await style(logo, 'height')).toBe(`${brand.logo.height}px`)
      expect(await style(logo, 'background-image')).toContain(brand.logo.src)
    }
  })

  it('has nothing that axe finds', async () => {
    const page = await visit(name)
    await page.evaluate(axe.source)
    const found = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    )
    expect(found).toEqual([])
  })

  it('gives way to the colours that a resident chose', async () => {
    const page = await visit(name, true)
    const canvas = await style(page.locator('body'), 'background-color')
    const header = page.locator('.govuk-generic-header')
    expect(await style(header, 'background-color')).not.toBe(brand.colour)
    for (const text of [
      home(page),
      link(page),
      button(page),
      page.locator('.govuk-error-message'),
    ]) {
      expect(contrast(await style(text, 'color'), canvas)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps every edge visible in the colours that a resident chose', async () => {
    const page = await visit(name, true)
    const canvas = await style(page.locator('body'), 'background-color')
    const edges: [what: Locator, side: string][] = [
      [page.locator('.govuk-generic-header'), 'border-bottom'],
      [button(page), 'border-bottom'],
      [page.getByLabel('House number or name'), 'border-bottom'],
      [page.locator('.govuk-form-group--error'), 'border-left'],
    ]
    for (const [what, side] of edges) {
      expect(Number.parseFloat(await style(what, `${side}-width`))).toBeGreaterThanOrEqual(1)
      expect(contrast(await style(what, `${side}-color`), canvas)).toBeGreaterThanOrEqual(3)
    }
    for (const focused of [link(page), home(page), page.getByLabel('Postcode'), button(page)]) {
      await focused.focus()
      expect(await style(focused, 'outline-style')).toBe('solid')
      expect(Number.parseFloat(await style(focused, 'outline-width'))).toBeGreaterThanOrEqual(3)
      expect(contrast(await style(focused, 'outline-color'), canvas)).toBeGreaterThanOrEqual(3)
    }
  })
})
