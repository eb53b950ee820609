import { type BinCollectionPolicyInput, binCollectionPolicy } from '../src/policy.ts'

const bin = (
  id: string,
  en: string,
  cy: string,
  words: { en: string; cy: string },
  lidColour: string,
) => ({
  id,
  name: { en, cy },
  container: { kind: 'wheelie-bin' as const, bodyColour: '#2d2d2d', lidColour, words },
  sourceNames: [en],
})

/** Services that the tests' invented councils share. */
export const services: BinCollectionPolicyInput['services'] = [
  bin('refuse', 'Rubbish', 'Sbwriel', { en: 'Black bin', cy: 'Bin du' }, '#2d2d2d'),
  bin(
    'recycling',
    'Recycling',
    'Ailgylchu',
    { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
    '#1d70b8',
  ),
  bin(
    'garden',
    'Garden waste',
    'Gwastraff gardd',
    { en: 'Black bin with a green lid', cy: 'Bin du â chaead gwyrdd' },
    '#00703c',
  ),
]

/** A council's policy with every default, over what a test decides. */
export function policyOf(decided: Partial<BinCollectionPolicyInput> = {}) {
  return binCollectionPolicy.parse({ services, ...decided })
}

/** The surcharge that upholstered seats bring. */
export const upholstered = {
  id: 'upholstered',
  reason: {
    en: 'Upholstered seat, burned apart from other waste',
    cy: 'Sedd glustogog, a losgir ar wahân i wastraff arall',
  },
  price: 1000,
}

/** Bulky items that the tests' invented councils collect. */
export const bulkyItems = [
  {
    id: 'sofa',
    name: { en: 'Sofa', cy: 'Soffa' },
    surcharges: ['upholstered'],
  },
  {
    id: 'fridge',
    name: { en: 'Fridge', cy: 'Oergell' },
    hint: { en: 'Empty it first', cy: 'Gwagiwch hi yn gyntaf' },
    price: 2000,
  },
  { id: 'table', name: { en: 'Table', cy: 'Bwrdd' } },
  { id: 'wardrobe', name: { en: 'Wardrobe', cy: 'Cwpwrdd dillad' }, points: 2 },
]

const drawn = (en: string, cy: string, colour: string) => ({
  kind: 'wheelie-bin' as const,
  bodyColour: colour,
  lidColour: colour,
  words: { en, cy },
})

/** Containers that the tests' invented councils hand out. */
export const containerKinds = [
  {
    id: 'refuse-180',
    name: { en: 'Rubbish bin', cy: 'Bin sbwriel' },
    container: drawn('Black bin', 'Bin du', '#2d2d2d'),
    limit: 1,
    largeHousehold: { people: 6, limit: 2 },
    prices: { missing: 4500 },
  },
  {
    id: 'recycling-box',
    name: { en: 'Recycling box', cy: 'Blwch ailgylchu' },
    container: {
      kind: 'box' as const,
      bodyColour: '#00703c',
      lidColour: '#00703c',
      words: { en: 'Green box', cy: 'Blwch gwyrdd' },
    },
    limit: 3,
  },
]
