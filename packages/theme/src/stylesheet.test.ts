import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { paletteOf } from './palette.ts'
import { sampleBrands as brands } from './sample-brands.ts'
import { councilStylesheet } from './stylesheet.ts'

const path = createRequire(import.meta.url).resolve(
  'govuk-frontend/dist/govuk/govuk-frontend.min.css',
)
const official = readFileSync(path, 'utf8')
const css = councilStylesheet(official)

describe('the stylesheet that a council serves', () => {
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
  })

  it('reads every property that a brand sets', () => {
    for (const { property } of Object.values(paletteOf(brands.moor.brand))) {
      expect(css).toContain(`var(${property}`)
    }
    const others = ['font-family', 'logo', 'logo-width', 'logo-height']
    for (const name of others) expect(css).toContain(`var(--guildhall-${name}`)
  })

  it('takes no choice of colours away from who made one, and keeps GOV.UK’s rules for them', () => {
    const forced = (text: string) => text.match(/forced-colors:active/g)?.length ?? 0
    const kept = (text: string) => text.match(/forced-color-adjust:none/g)?.length ?? 0
    expect(forced(css)).toBe(forced(official))
    expect(kept(css)).toBe(kept(official))
    expect(css.slice(css.lastIndexOf('@media screen{.govuk-generic-header'))).not.toMatch(/forced/)
  })

  it('has no text that stays small when the browser’s text is made larger', () => {
    expect(css).not.toMatch(/font-size:\d+px/)
    expect(official).toMatch(/font-size:30px/)
  })

  it('keeps every rule’s braces and is no larger than GOV.UK’s own', () => {
    expect(css.split('{')).toHaveLength(css.split('}').length)
    expect(css.length).toBeLessThan(official.length * 1.05)
    expect(css).not.toContain('\\0')
  })
})
