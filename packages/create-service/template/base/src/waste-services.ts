import type { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import type { z } from 'zod'

/**
 * What the council collects, in the order in which it is listed.
 *
 * `sourceNames` is what your waste system calls each, exactly as it spells it; `id` is kept with
 * reports, so it never changes.
 */
export const wasteServices = [
  {
    id: 'rubbish',
    name: { en: 'Rubbish', cy: 'Sbwriel' },
    container: {
      kind: 'wheelie-bin',
      bodyColour: '#2f3133',
      lidColour: '#2f3133',
      words: { en: 'Black bin', cy: 'Bin du' },
    },
    sourceNames: ['Rubbish'],
  },
  {
    id: 'recycling',
    name: { en: 'Recycling', cy: 'Ailgylchu' },
    container: {
      kind: 'wheelie-bin',
      bodyColour: '#2f3133',
      lidColour: '#1d70b8',
      words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
    },
    sourceNames: ['Recycling'],
  },
  {
    id: 'food',
    name: { en: 'Food waste', cy: 'Gwastraff bwyd' },
    container: {
      kind: 'kerbside-caddy',
      bodyColour: '#6b4226',
      lidColour: '#6b4226',
      words: { en: 'Brown caddy', cy: 'Cadi brown' },
    },
    sourceNames: ['Food waste'],
  },
  {
    id: 'garden',
    name: { en: 'Garden waste', cy: 'Gwastraff gardd' },
    container: {
      kind: 'wheelie-bin',
      bodyColour: '#2e7d32',
      lidColour: '#2e7d32',
      words: { en: 'Green bin', cy: 'Bin gwyrdd' },
    },
    sourceNames: ['Garden waste'],
  },
] satisfies z.input<typeof binCollectionPolicy>['services']
