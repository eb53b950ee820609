import type { Brand } from './brand.ts'
import { mix } from './contrast.ts'

/** GOV.UK Frontend's colours that no brand changes. Source: GOV.UK Frontend 6, functional colours. */
export const govuk = {
  white: '#ffffff',
  text: '#0b0c0c',
  secondaryText: '#484949',
} as const

/** One colour of a brand: where CSS finds it, what it is for. */
export interface PaletteColour {
  /** CSS custom property. */
  readonly property: `--${string}`
  /** Where design tokens keep it: group, then name. */
  readonly token: readonly [group: string, name: string]
  readonly value: string
  readonly use: string
  /** The token that it takes its value from, where it has none of its own. */
  readonly same?: readonly [group: string, name: string]
}

/** Every colour of a brand, its own and those made from them. */
export function paletteOf(brand: Brand): Readonly<Record<PaletteName, PaletteColour>> {
  const link = brand.link ?? brand.colour
  const surface = mix(brand.colour, govuk.white, 0.95)
  const of = (
    property: `--${string}`,
    token: PaletteColour['token'],
    value: string,
    use: string,
    same?: PaletteColour['token'],
  ): PaletteColour => ({ property, token, value, use, ...(same && { same }) })
  return {
    colour: of('--govuk-brand-colour', ['brand', 'base'], brand.colour, 'Behind the header'),
    onColour: of(
      '--guildhall-on-brand-colour',
      ['brand', 'on-base'],
      brand.onColour,
      'On the header',
    ),
    link: of(
      '--govuk-link-colour',
      ['link', 'base'],
      link,
      'Links',
      brand.link === undefined ? ['brand', 'base'] : undefined,
    ),
    linkHover: of(
      '--govuk-link-hover-colour',
      ['link', 'hover'],
      brand.linkHover ?? mix(link, '#000000', 0.35),
      'Links pointed at',
    ),
    linkVisited: of(
      '--govuk-link-visited-colour',
      ['link', 'visited'],
      brand.linkVisited,
      'Links visited',
    ),
    button: of(
      '--guildhall-button-colour',
      ['button', 'base'],
      brand.button,
      'Behind the main button',
    ),
    buttonHover: of(
      '--guildhall-button-hover-colour',
      ['button', 'hover'],
      mix(brand.button, '#000000', 0.25),
      'Behind the main button, pointed at',
    ),
    buttonShadow: of(
      '--guildhall-button-shadow-colour',
      ['button', 'shadow'],
      mix(brand.button, '#000000', 0.5),
      'Beneath the main button',
    ),
    focus: of('--govuk-focus-colour', ['focus', 'base'], brand.focus, 'Behind what has the focus'),
    focusText: of(
      '--govuk-focus-text-colour',
      ['focus', 'text'],
      brand.focusText,
      'Text that has the focus, and the line beneath it',
    ),
    error: of('--govuk-error-colour', ['error', 'base'], brand.error, 'Error messages and borders'),
    inputBorder: of(
      '--govuk-input-border-colour',
      ['input', 'border'],
      brand.inputBorder,
      'Borders of inputs',
    ),
    surface: of(
      '--govuk-surface-background-colour',
      ['surface', 'background'],
      surface,
      'Behind the navigation and banners',
    ),
    template: of(
      '--govuk-template-background-colour',
      ['surface', 'template'],
      surface,
      'Behind the footer',
      ['surface', 'background'],
    ),
    surfaceBorder: of(
      '--govuk-surface-border-colour',
      ['surface', 'border'],
      mix(brand.colour, govuk.white, 0.55),
      'Lines on tinted surfaces',
    ),
  }
}

/** What a palette's colours are called. */
export type PaletteName =
  | 'colour'
  | 'onColour'
  | 'link'
  | 'linkHover'
  | 'linkVisited'
  | 'button'
  | 'buttonHover'
  | 'buttonShadow'
  | 'focus'
  | 'focusText'
  | 'error'
  | 'inputBorder'
  | 'surface'
  | 'template'
  | 'surfaceBorder'
