import { brandSchema } from './brand.ts'

/**
 * Three invented councils' brands, for stories, prototypes and tests: a dark green, a navy with
 * links of their own, a mulberry in serif that changes all.
 */
export const sampleBrands = {
  moor: {
    title: 'Moor green',
    name: 'Moorland Vale Borough Council',
    brand: brandSchema.parse({ colour: '#1d5c3a' }),
  },
  harbour: {
    title: 'Harbour blue',
    name: 'Harbour and Sands Council',
    brand: brandSchema.parse({
      colour: '#12436d',
      link: '#0b5394',
      linkHover: '#08325a',
      button: '#12436d',
      font: '"Trebuchet MS", Verdana, sans-serif',
      logo: { src: '/brand/harbour.svg', width: 64, height: 40 },
      favicon: '/brand/harbour-icon.svg',
    }),
  },
  mulberry: {
    title: 'Mulberry',
    name: 'Mulberry Hill District Council',
    brand: brandSchema.parse({
      colour: '#6b1d4f',
      onColour: '#fbeef6',
      link: '#7a2159',
      linkVisited: '#3d3d8f',
      focus: '#ffe45c',
      focusText: '#2b0a20',
      error: '#a8201a',
      inputBorder: '#3b2433',
      button: '#6b1d4f',
      font: 'Georgia, "Times New Roman", serif',
    }),
  },
} as const
