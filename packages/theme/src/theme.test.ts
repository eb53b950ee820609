import { describe, expect, it } from 'vitest'
import { brandSchema } from './brand.ts'
import { brandLinks } from './links.ts'
import { sampleBrands as brands } from './sample-brands.ts'
import { BrandContrastError, themeCss } from './theme.ts'

const whole = brandSchema.parse({
  colour: '#1b4d3e',
  font: '"Moor Sans", Arial, sans-serif',
  fontFiles: [
    { family: 'Moor Sans', src: '/fonts/moor.woff2', weight: '100 900' },
    { family: 'Moor Sans', src: '/fonts/moor-italic.woff', style: 'italic', display: 'optional' },
  ],
  logo: { src: '/brand/moor.svg', width: 120, height: 40, forcedColours: '/brand/moor-line.svg' },
  favicon: '/brand/icon.svg?v=2',
})

describe('a brand as CSS', () => {
  it('becomes GOV.UK Frontend’s own custom properties', () => {
    const css = themeCss(brandSchema.parse({ colour: '#1b4d3e' }))
    expect(css).toMatch(/^:root\{/)
    expect(css).toContain('--govuk-brand-colour:#1b4d3e')
    expect(css).toContain('--govuk-link-colour:#1b4d3e')
    expect(css).toContain('--govuk-focus-colour:#ffdd00')
  })

  it('fetches the council’s own font, and shows text before it has come', () => {
    expect(themeCss(whole)).toMatch(
      /^@font-face\{font-family:"Moor Sans";src:url\("\/fonts\/moor\.woff2"\) format\("woff2"\);font-weight:100 900;font-style:normal;font-display:swap\}/,
    )
    expect(themeCss(whole)).toContain(
      'url("/fonts/moor-italic.woff") format("woff");font-weight:400;font-style:italic;font-display:optional',
    )
    expect(themeCss(whole)).toContain('--guildhall-font-family:"Moor Sans", Arial, sans-serif')
  })

  it('has the logo, and another for who chose their own colours', () => {
    const css = themeCss(whole)
    expect(css).toContain('--guildhall-logo:url("/brand/moor.svg");--guildhall-logo-width:120px')
    expect(css).toContain(
      '@media (forced-colors:active){:root{--guildhall-logo:url("/brand/moor-line.svg")}}',
    )
  })

  it('prints inputs in black', () => {
    expect(themeCss(whole)).toContain(
      '@media print{:root{--govuk-input-border-colour:var(--govuk-print-text-colour,#000)}}',
    )
  })

  it('can be kept to a part of a page', () => {
    expect(themeCss(brands.moor.brand, '[data-brand="moor"]')).toMatch(/^\[data-brand="moor"\]\{/)
  })

  it('is refused for a brand that nobody checked, naming pair, ratio and nearest', () => {
    const pale = { ...whole, colour: '#7fb5d6' }
    expect(() => themeCss(pale)).toThrow(BrandContrastError)
    expect(() => themeCss(pale)).toThrow(
      /header text: #ffffff on #7fb5d6 is 2\.21:1, needs 4\.5:1; nearest “colour” that passes: #/,
    )
  })

  it.each(Object.entries(brands))(
    'of %s has balanced braces and nothing undefined',
    (_, { brand }) => {
      const css = themeCss(brand)
      expect(css.split('{')).toHaveLength(css.split('}').length)
      expect(css).not.toMatch(/undefined|NaN|\[object/)
    },
  )
})

describe('a brand’s links', () => {
  it('are its icon, and upright WOFF2 fonts fetched early', () => {
    expect(brandLinks(whole)).toEqual([
      { rel: 'icon', href: '/brand/icon.svg?v=2', type: 'image/svg+xml' },
      {
        rel: 'preload',
        href: '/fonts/moor.woff2',
        as: 'font',
        type: 'font/woff2',
        crossOrigin: 'anonymous',
      },
    ])
  })

  it('are none when it has neither', () => {
    expect(brandLinks(brands.moor.brand)).toEqual([])
  })
})
