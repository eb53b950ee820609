import { sampleBrands } from '../packages/theme/src/sample-brands.ts'
import { themeCss } from '../packages/theme/src/theme.ts'

/** Choices for the toolbar: GOV.UK Frontend as it comes, and invented councils' brands over it. */
export const brandItems = [
  { value: 'none', title: 'No brand' },
  ...Object.entries(sampleBrands).map(([value, { title }]) => ({ value, title })),
]

/** CSS of a brand that was chosen in the toolbar; none for none. */
export function brandCss(chosen: unknown): string {
  const found = Object.entries(sampleBrands).find(([name]) => name === chosen)
  return found === undefined ? '' : themeCss(found[1].brand)
}
