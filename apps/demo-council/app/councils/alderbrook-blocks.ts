import type { BinCollectionPolicyInput } from '@guildhall/bin-collection/policy'

/** The large bins that the homes of a block put their waste into together. */
export const sharedServices = [
  {
    id: 'shared-rubbish',
    name: { en: 'Shared rubbish bin', cy: 'Bin sbwriel a rennir' },
    container: {
      kind: 'communal-bin',
      bodyColour: '#2f3133',
      lidColour: '#2f3133',
      words: { en: 'Large black bin in the bin store', cy: 'Bin mawr du yn y storfa finiau' },
    },
  },
  {
    id: 'shared-recycling',
    name: { en: 'Shared recycling bin', cy: 'Bin ailgylchu a rennir' },
    container: {
      kind: 'communal-bin',
      bodyColour: '#2f3133',
      lidColour: '#1d70b8',
      words: {
        en: 'Large bin with a blue lid in the bin store',
        cy: 'Bin mawr â chaead glas yn y storfa finiau',
      },
    },
  },
] satisfies BinCollectionPolicyInput['services']

/** Guildhall Court: its flats have a bin store of their own. */
export const blocks = [
  {
    uprn: '990100000007',
    homes: ['990100008', '990100000009', '9901010'],
    services: { rubbish: 'shared-rubbish', recycling: 'shared-recycling' },
  },
]
