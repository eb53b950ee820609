import type { Brand } from './brand.ts'
import { families } from './font.ts'
import { type PaletteColour, paletteOf } from './palette.ts'

/** A colour as design tokens write it: sRGB, each part 0 to 1, with a fallback for older tools. */
export interface ColourValue {
  readonly colorSpace: 'srgb'
  readonly components: readonly [red: number, green: number, blue: number]
  readonly hex: string
}

/** One design token. Its value is a reference, `{group.name}`, where it takes another's. */
export interface DesignToken {
  readonly $value: ColourValue | readonly string[] | DimensionValue | string
  readonly $description?: string
  readonly $extensions?: { readonly [EXTENSION]: { readonly cssProperty: string } }
}

/** A length as design tokens write it. */
export interface DimensionValue {
  readonly value: number
  readonly unit: 'px'
}

type Group<Type extends string> = { readonly $type: Type } & {
  readonly [name: string]: DesignToken | Type | Group<Type>
}

/** A brand's design tokens: a file for design tools. */
export interface DesignTokens {
  readonly $schema: string
  readonly $description: string
  readonly colour: Group<'color'>
  readonly font: Group<'fontFamily'>
  readonly logo?: Group<'dimension'>
}

/** Where a token keeps what only we know, its CSS custom property. */
export const EXTENSION = 'com.github.guildhall'

const css = (cssProperty: string) => ({ $extensions: { [EXTENSION]: { cssProperty } } })

function colourValue(hex: string): ColourValue {
  const part = (from: number) =>
    Math.round((Number.parseInt(hex.slice(from, from + 2), 16) / 255) * 1e5) / 1e5
  return { colorSpace: 'srgb', components: [part(1), part(3), part(5)], hex }
}

function colourToken({ property, value, use, same }: PaletteColour): DesignToken {
  return {
    $value: same ? `{colour.${same.join('.')}}` : colourValue(value),
    $description: use,
    ...css(property),
  }
}

/**
 * A brand as design tokens, for Figma, Penpot, Style Dictionary and other tools.
 *
 * Write it as JSON to a file whose name ends in `.tokens.json`; each token says which CSS custom
 * property it is. Addresses of files have no type there and are left out.
 *
 * Source: Design Tokens Format Module and Color Module 2025.10, Design Tokens Community Group.
 */
export function designTokens(brand: Brand): DesignTokens {
  const groups: Record<string, Record<string, DesignToken>> = {}
  for (const colour of Object.values(paletteOf(brand))) {
    const [group, name] = colour.token
    groups[group] = { ...groups[group], [name]: colourToken(colour) }
  }
  const { logo } = brand
  const length = (value: number, side: string): DesignToken => ({
    $value: { value, unit: 'px' },
    ...css(`--guildhall-logo-${side}`),
  })
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    $description: 'A council’s brand over GOV.UK Frontend 6, made from the council’s profile.',
    colour: { $type: 'color', ...groups } as Group<'color'>,
    font: {
      $type: 'fontFamily',
      family: { $value: families(brand.font), ...css('--guildhall-font-family') },
    },
    ...(logo && {
      logo: {
        $type: 'dimension',
        width: length(logo.width, 'width'),
        height: length(logo.height, 'height'),
      },
    }),
  }
}
