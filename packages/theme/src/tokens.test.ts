import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandSchema } from './brand.ts'
import { contrast } from './contrast.ts'
import { sampleBrands as brands } from './sample-brands.ts'
import { themeCss } from './theme.ts'
import { designTokens, EXTENSION } from './tokens.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Token = { path: string[]; type: string; value: Json; property: string | undefined }

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as { [key: string]: Json }

/** Reads tokens as a tool does: groups hand their type down; every other key is a group or a token. */
function tokensOf(node: { [key: string]: Json }, path: string[] = [], inherited = ''): Token[] {
  const type = typeof node.$type === 'string' ? node.$type : inherited
  if ('$value' in node) {
    const own = (node.$extensions as { [key: string]: { cssProperty: string } } | undefined)?.[
      EXTENSION
    ]
    return [{ path, type, value: node.$value ?? null, property: own?.cssProperty }]
  }
  return Object.entries(node).flatMap(([name, child]) => {
    if (name.startsWith('$')) return []
    expect(name).toMatch(/^[^${}.][^{}.]*$/)
    return tokensOf(child as { [key: string]: Json }, [...path, name], type)
  })
}

function resolve(tokens: readonly Token[], { value }: Token): Json {
  const [, reference] = /^\{(.+)\}$/.exec(typeof value === 'string' ? value : '') ?? []
  if (reference === undefined) return value
  const found = tokens.find(({ path }) => path.join('.') === reference)
  if (!found) return expect.unreachable(`${reference} is no token`)
  return resolve(tokens, found)
}

/** What a tool would write for a token in CSS. */
function inCss(type: string, value: Json): string {
  if (type === 'fontFamily') return (value as string[]).join(', ')
  if (type === 'dimension') {
    const { value: size, unit } = value as { value: number; unit: string }
    return `${size}${unit}`
  }
  const { components } = value as { components: number[] }
  return `#${components
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function propertiesOf(css: string): Map<string, string> {
  const [, block = ''] = /:root\{([^}]*)\}/.exec(css) ?? []
  return new Map(
    block.split(';').map((rule) => {
      const at = rule.indexOf(':')
      return [rule.slice(0, at), rule.slice(at + 1)]
    }),
  )
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)
  .filter((own) => contrast(own, '#f2f2f2') >= 4.6)
const drawn = fc
  .record({ colour, link: fc.option(colour, { nil: undefined }), button: colour })
  .map(({ link, ...rest }) => brandSchema.parse({ ...rest, ...(link && { link }) }))

describe('a brand’s design tokens', () => {
  const check = (brand: Parameters<typeof designTokens>[0]) => {
    const tokens = tokensOf(json(designTokens(brand)))
    const properties = propertiesOf(themeCss(brand))
    // An address has no type among design tokens.
    properties.delete('--guildhall-logo')
    const told = tokens.map((token) => [token.property, inCss(token.type, resolve(tokens, token))])
    const css = [...properties].map(([name, value]) => [name, value.replaceAll('"', '')])
    expect(told.sort()).toEqual(css.sort())
  }

  it.each(Object.entries(brands))(
    'of %s agree with its CSS, property by property',
    (_, { brand }) => {
      check(brand)
    },
  )

  it('of any brand that passes agree with its CSS', () => {
    fc.assert(fc.property(drawn, check))
  })

  it('are written as the Design Tokens Format Module 2025.10 asks', () => {
    for (const { brand } of Object.values(brands)) {
      const file = json(designTokens(brand))
      expect(file.$schema).toBe('https://www.designtokens.org/schemas/2025.10/format.json')
      for (const { path, type, value } of tokensOf(file)) {
        expect(['color', 'fontFamily', 'dimension'], path.join('.')).toContain(type)
        if (type !== 'color' || typeof value === 'string') continue
        const { colorSpace, components, hex, ...more } = value as { [key: string]: Json }
        expect(more).toEqual({})
        expect(colorSpace).toBe('srgb')
        expect(hex).toMatch(/^#[0-9a-f]{6}$/)
        expect(components).toHaveLength(3)
        for (const part of components as number[]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
      }
    }
  })

  it('follow the brand’s colour where the brand gives links none of their own', () => {
    const link = (name: keyof typeof brands) =>
      tokensOf(json(designTokens(brands[name].brand))).find(
        ({ path }) => path.join('.') === 'colour.link.base',
      )?.value
    expect(link('moor')).toBe('{colour.brand.base}')
    expect(link('harbour')).toMatchObject({ hex: '#0b5394' })
  })

  it('are a family name each for fonts, without quotes', () => {
    const font = tokensOf(json(designTokens(brands.mulberry.brand))).find(
      ({ type }) => type === 'fontFamily',
    )
    expect(font?.value).toEqual(['Georgia', 'Times New Roman', 'serif'])
  })
})
