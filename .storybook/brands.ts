import { brandSchema } from '../packages/theme/src/brand.ts'
import { themeCss } from '../packages/theme/src/theme.ts'

const brands = {
  moor: { title: 'Moor green', brand: { colour: '#1d5c3a' } },
  harbour: { title: 'Harbour blue', brand: { colour: '#12436d', link: '#0b5394' } },
  mulberry: { title: 'Mulberry', brand: { colour: '#6b1d4f', button: '#6b1d4f' } },
}

/** Choices for the toolbar: GOV.UK Frontend as it comes, and invented councils' brands over it. */
export const brandItems = [
  { value: 'none', title: 'No brand' },
  ...Object.entries(brands).map(([value, { title }]) => ({ value, title })),
]

/** CSS of a brand that was chosen in the toolbar; none for none. */
export function brandCss(chosen: unknown): string {
  const found = Object.entries(brands).find(([name]) => name === chosen)
  return found === undefined ? '' : themeCss(brandSchema.parse(found[1].brand))
}
