import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandSchema } from './brand.ts'
import { contrast, nearestPassing } from './contrast.ts'
import { councilStylesheet } from './stylesheet.ts'
import { BrandContrastError, checkBrand, themeCss } from './theme.ts'

const brand = brandSchema.parse({ colour: '#1b4d3e' })

describe('a brand', () => {
  it('becomes GOV.UK Frontend’s own custom properties', () => {
    const css = themeCss(brand)
    expect(css).toMatch(/^:root\{/)
    expect(css).toContain('--govuk-brand-colour:#1b4d3e')
    expect(css).toContain('--govuk-link-colour:#1b4d3e')
  })

  it('that some couldn’t read is refused with the pair, its ratio and the nearest that passes', () => {
    const pale = brandSchema.parse({ colour: '#7fb5d6' })
    expect(() => themeCss(pale)).toThrow(BrandContrastError)
    const header = checkBrand(pale).find(({ pair }) => pair === 'link on the page')
    expect(header?.ratio).toBeLessThan(4.5)
    expect(contrast(header?.nearest ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it('can’t smuggle other CSS in through its colours or font', () => {
    expect(brandSchema.safeParse({ colour: 'red;}body{display:none' }).success).toBe(false)
    expect(brandSchema.safeParse({ colour: '#1b4d3e', font: 'a;}*{}' }).success).toBe(false)
  })
})

describe('contrast', () => {
  it('is that of WCAG: black on white 21, white on white 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#ffffff')).toBe(1)
  })

  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, '0')}`)

  it('of the nearest passing colour passes, for every pair', () => {
    fc.assert(
      fc.property(colour, colour, (foreground, background) => {
        const nearest = nearestPassing(foreground, background, 4.5)
        expect(nearest).toBeDefined()
        expect(contrast(nearest ?? '', background)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})

describe('the stylesheet that a council serves', () => {
  const path = createRequire(import.meta.url).resolve(
    'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  )
  const official = readFileSync(path, 'utf8')
  const css = councilStylesheet(official)

  it('has no GDS Transport, no crest and asks for no file', () => {
    expect(css).not.toMatch(/GDS Transport|crest|url\(\/assets/i)
    expect(official).toMatch(/GDS Transport/)
  })

  it('lets a council colour its header and its main button', () => {
    for (const place of [
      'background-color:var(--guildhall-button-colour,#0f7a52)',
      'var(--guildhall-button-shadow-colour,#083d29)',
      '.govuk-button:hover{background-color:var(--guildhall-button-hover-colour,#0b5c3e)}',
      'background:var(--govuk-brand-colour,#0b0c0c)',
    ]) {
      expect(css).toContain(place)
    }
    expect(themeCss(brandSchema.parse({ colour: '#1b4d3e', button: '#1b4d3e' }))).toContain(
      '--guildhall-button-colour:#1b4d3e',
    )
  })

  it('keeps every rule’s braces and is no larger than GOV.UK’s own', () => {
    expect(css.split('{')).toHaveLength(css.split('}').length)
    expect(css.length).toBeLessThan(official.length * 1.05)
    expect(css).not.toContain('\\0')
  })
})
