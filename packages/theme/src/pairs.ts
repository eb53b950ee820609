import type { Brand } from './brand.ts'
import { type Colour, contrast, type Demand, nearestPassingAll } from './contrast.ts'
import { govuk, paletteOf } from './palette.ts'

/** Colours of a brand that may be at fault. */
export type BrandColour =
  | 'colour'
  | 'onColour'
  | 'link'
  | 'linkHover'
  | 'linkVisited'
  | 'button'
  | 'focus'
  | 'focusText'
  | 'error'
  | 'inputBorder'

/** Two colours of a brand that must be told apart. */
export interface ContrastPair {
  /** “link on the page”. */
  readonly pair: string
  /** The colour of the brand to change should it fail. */
  readonly field: BrandColour
  readonly foreground: string
  readonly background: string
  /** As it is, 1 to 21, to two places, rounded down. */
  readonly ratio: number
  /** 4.5 for text, 3 for what isn't. */
  readonly least: number
  readonly passes: boolean
}

/** A pair that people with low vision couldn't tell apart. */
export interface ContrastProblem extends ContrastPair {
  /** The nearest colour for `field` that passes here and in its other pairs; undefined when none does. */
  readonly nearest: Colour | undefined
}

interface Rule {
  readonly pair: string
  readonly field: BrandColour
  readonly foreground: string
  readonly background: string
  readonly least: number
  /** Which of the two `field` is. Default the foreground. */
  readonly changes?: 'background'
  /** A second colour that may show it instead, as the focus's line does where its yellow can't. */
  readonly or?: string
  /** Its colour is made from `field`, so that `field` itself need not stand the test. */
  readonly derived?: true
}

function rulesOf(brand: Brand): readonly Rule[] {
  const palette = paletteOf(brand)
  const surface = palette.surface.value
  const on: readonly (readonly [place: string, colour: string])[] = [
    ['on the page', govuk.white],
    ['on a tinted surface', surface],
  ]
  const onBoth = (
    field: BrandColour,
    what: string,
    foreground: string,
    least: number,
    or?: string,
  ): Rule[] =>
    on.map(([place, background]) => ({
      pair: `${what} ${place}`,
      field,
      foreground,
      background,
      least,
      ...(or !== undefined && { or }),
    }))
  const button = {
    field: 'button',
    changes: 'background',
    foreground: govuk.white,
    least: 4.5,
  } as const
  return [
    // White is what most headers carry, so it is the brand's colour that gives way.
    {
      pair: 'header text',
      foreground: brand.onColour,
      background: brand.colour,
      least: 4.5,
      ...(brand.onColour === govuk.white
        ? { field: 'colour', changes: 'background' }
        : { field: 'onColour' }),
    },
    ...onBoth('link', 'link', palette.link.value, 4.5),
    ...onBoth('linkHover', 'link pointed at', palette.linkHover.value, 4.5),
    ...onBoth('linkVisited', 'visited link', brand.linkVisited, 4.5),
    { ...button, pair: 'button text', background: brand.button },
    {
      ...button,
      pair: 'button text, pointed at',
      background: palette.buttonHover.value,
      derived: true,
    },
    ...onBoth('button', 'button', brand.button, 3),
    {
      pair: 'focus text',
      field: 'focus',
      changes: 'background',
      foreground: brand.focusText,
      background: brand.focus,
      least: 4.5,
    },
    ...onBoth('focus', 'focus state', brand.focus, 3, brand.focusText),
    {
      pair: 'focus state on the header',
      field: 'focus',
      foreground: brand.focus,
      background: brand.colour,
      least: 3,
      or: brand.focusText,
    },
    ...onBoth('error', 'error text', brand.error, 4.5),
    ...onBoth('inputBorder', 'border of an input', brand.inputBorder, 3),
    // Notification banners, interruptions and inverse buttons, whatever the header's text is.
    {
      pair: 'white text on the brand’s colour',
      field: 'colour',
      changes: 'background',
      foreground: govuk.white,
      background: brand.colour,
      least: 4.5,
    },
    // GOV.UK Frontend's own text on a tint that is made from the brand.
    {
      pair: 'text on a tinted surface',
      field: 'colour',
      derived: true,
      foreground: govuk.text,
      background: surface,
      least: 4.5,
    },
    {
      pair: 'hint on a tinted surface',
      field: 'colour',
      derived: true,
      foreground: govuk.secondaryText,
      background: surface,
      least: 4.5,
    },
  ]
}

function passes({ foreground, background, least, or }: Rule): boolean {
  return (
    contrast(foreground, background) >= least ||
    (or !== undefined && contrast(or, background) >= least)
  )
}

/**
 * Every pair of a brand's colours that must be told apart, with its ratio.
 *
 * Source: WCAG 2.2, 1.4.3 (text 4.5:1), 1.4.11 (parts and states 3:1).
 */
export function brandPairs(brand: Brand): readonly ContrastPair[] {
  return rulesOf(brand).map((rule) => {
    const { pair, field, foreground, background, least, or } = rule
    const shown = Math.max(contrast(foreground, background), or ? contrast(or, background) : 0)
    return {
      pair,
      field,
      foreground: shown > contrast(foreground, background) && or ? or : foreground,
      background,
      ratio: Math.floor(shown * 100) / 100,
      least,
      passes: passes(rule),
    }
  })
}

/** The pairs that fail, each with the nearest colour that passes. */
export function checkBrand(brand: Brand): readonly ContrastProblem[] {
  const rules = rulesOf(brand)
  const palette = paletteOf(brand)
  return brandPairs(brand)
    .filter((pair) => !pair.passes)
    .map((pair) => {
      const demands = rules
        .filter((rule) => rule.field === pair.field && rule.derived === undefined)
        // A focus state that its line shows already asks nothing of the colour behind it.
        .filter((rule) => rule.or === undefined || !passes(rule))
        .map(
          (rule): Demand => ({
            against: rule.changes === 'background' ? rule.foreground : rule.background,
            least: rule.least,
          }),
        )
      return { ...pair, nearest: nearestPassingAll(palette[pair.field].value, demands) }
    })
}
