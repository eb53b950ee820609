import type { Brand } from './brand.ts'
import { fontFaceCss } from './font.ts'
import { type ContrastProblem, checkBrand } from './pairs.ts'
import { paletteOf } from './palette.ts'

export { brandPairs, type ContrastPair, type ContrastProblem, checkBrand } from './pairs.ts'

/** A brand's pairs of colours fail WCAG 2.2; it names each with its ratio and a colour that passes. */
export class BrandContrastError extends Error {
  readonly problems: readonly ContrastProblem[]

  constructor(problems: readonly ContrastProblem[]) {
    const list = problems.map(
      ({ pair, field, foreground, background, ratio, least, nearest }) =>
        `  ${pair}: ${foreground} on ${background} is ${ratio}:1, needs ${least}:1` +
        (nearest ? `; nearest “${field}” that passes: ${nearest}` : ''),
    )
    super(
      `The brand has colours that some residents couldn’t read, so it is not used:\n${list.join('\n')}\n` +
        'Change each colour in the council’s profile.',
    )
    this.name = 'BrandContrastError'
    this.problems = problems
  }
}

/**
 * A brand as CSS: custom properties over GOV.UK Frontend's, and its font's files.
 *
 * `--guildhall-logo` is the logo as a CSS image, another one where a resident chose their own colours
 * and the brand has one for them.
 *
 * @param selector what the properties apply to, `:root` by default
 * @throws BrandContrastError when a pair of its colours fails WCAG 2.2 contrast
 */
export function themeCss(brand: Brand, selector = ':root'): string {
  const problems = checkBrand(brand)
  if (problems.length > 0) throw new BrandContrastError(problems)
  const { logo } = brand
  const properties: [name: string, value: string][] = [
    ...Object.values(paletteOf(brand)).map(({ property, value }): [string, string] => [
      property,
      value,
    ]),
    ['--guildhall-font-family', brand.font],
  ]
  if (logo) {
    properties.push(
      ['--guildhall-logo', `url("${logo.src}")`],
      ['--guildhall-logo-width', `${logo.width}px`],
      ['--guildhall-logo-height', `${logo.height}px`],
    )
  }
  const block = (own: readonly [string, string][]) =>
    `${selector}{${own.map(([name, value]) => `${name}:${value}`).join(';')}}`
  // GOV.UK Frontend prints inputs in true black, and says so before a brand's rules come.
  const print = block([['--govuk-input-border-colour', 'var(--govuk-print-text-colour,#000)']])
  const forced = logo?.forcedColours
    ? `@media (forced-colors:active){${block([['--guildhall-logo', `url("${logo.forcedColours}")`]])}}`
    : ''
  return `${fontFaceCss(brand.fontFiles)}${block(properties)}@media print{${print}}${forced}`
}
