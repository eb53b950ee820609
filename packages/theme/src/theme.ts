import type { Brand } from './brand.ts'
import { type Colour, contrast, mix, nearestPassing } from './contrast.ts'

/** A pair of colours of a brand that people with low vision couldn't tell apart. */
export interface ContrastProblem {
  readonly pair: string
  readonly foreground: string
  readonly background: string
  /** As it is, 1 to 21, to two places. */
  readonly ratio: number
  readonly least: number
  readonly nearest: Colour | undefined
}

/** A brand's pairs of colours fail WCAG 2.2; it names each with its ratio and a colour that passes. */
export class BrandContrastError extends Error {
  readonly problems: readonly ContrastProblem[]

  constructor(problems: readonly ContrastProblem[]) {
    const list = problems.map(
      ({ pair, foreground, background, ratio, least, nearest }) =>
        `  ${pair}: ${foreground} on ${background} is ${ratio}:1, needs ${least}:1` +
        (nearest ? `; nearest that passes: ${nearest}` : ''),
    )
    super(
      `The brand has colours that some residents couldn’t read, so it is not used:\n${list.join('\n')}\n` +
        'Change each colour in the council’s profile.',
    )
    this.name = 'BrandContrastError'
    this.problems = problems
  }
}

const WHITE = '#ffffff'
/** GOV.UK Frontend's focus colour and the text on it. */
const FOCUS = '#ffdd00'
/** Text on every page. */
const TEXT = '#0b0c0c'

function linkOf(brand: Brand): string {
  return brand.link ?? brand.colour
}

/** The pairs that fail. Source: WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (parts 3:1). */
export function checkBrand(brand: Brand): readonly ContrastProblem[] {
  const link = linkOf(brand)
  const surface = mix(brand.colour, WHITE, 0.95)
  const pairs: [pair: string, foreground: string, background: string, least: number][] = [
    ['header text', brand.onColour, brand.colour, 4.5],
    ['link on the page', link, WHITE, 4.5],
    ['link on a tinted surface', link, surface, 4.5],
    ['button text', WHITE, brand.button, 4.5],
    ['button beside the page', brand.button, WHITE, 3],
    ['focus text', TEXT, FOCUS, 4.5],
    ['text on a tinted surface', TEXT, surface, 4.5],
  ]
  return pairs
    .filter(([, foreground, background, least]) => contrast(foreground, background) < least)
    .map(([pair, foreground, background, least]) => ({
      pair,
      foreground,
      background,
      ratio: Math.floor(contrast(foreground, background) * 100) / 100,
      least,
      nearest:
        pair === 'button text'
          ? nearestPassing(background, foreground, least)
          : nearestPassing(foreground, background, least),
    }))
}

/**
 * A brand as CSS custom properties over GOV.UK Frontend's.
 *
 * @param selector what they apply to, `:root` by default
 * @throws BrandContrastError when a pair of its colours fails WCAG 2.2 contrast
 */
export function themeCss(brand: Brand, selector = ':root'): string {
  const problems = checkBrand(brand)
  if (problems.length > 0) throw new BrandContrastError(problems)
  const link = linkOf(brand)
  const surface = mix(brand.colour, WHITE, 0.95)
  const properties: [string, string][] = [
    ['--govuk-brand-colour', brand.colour],
    ['--govuk-link-colour', link],
    ['--govuk-link-hover-colour', mix(link, '#000000', 0.35)],
    ['--guildhall-button-colour', brand.button],
    ['--guildhall-button-hover-colour', mix(brand.button, '#000000', 0.25)],
    ['--guildhall-button-shadow-colour', mix(brand.button, '#000000', 0.5)],
    ['--govuk-template-background-colour', surface],
    ['--govuk-surface-background-colour', surface],
    ['--govuk-surface-border-colour', mix(brand.colour, WHITE, 0.55)],
    ['--guildhall-on-brand-colour', brand.onColour],
    ['--guildhall-font-family', brand.font],
  ]
  return `${selector}{${properties.map(([name, value]) => `${name}:${value}`).join(';')}}`
}
