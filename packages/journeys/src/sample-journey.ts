import { z } from 'zod'
import { journey, page } from './journey.ts'

// A journey for this package's own tests: every kind of page, a branch, an exit, a dependency.

export const postcode = page({
  path: 'postcode',
  schema: z.object({ postcode: z.string().min(1, 'required') }),
  title: () => 'Postcode',
  view: () => null,
})

export const property = page({
  path: 'property',
  schema: z.object({ property: z.string().min(1, 'choose') }),
  facts: z.object({ address: z.string() }),
  dependsOn: ['postcode'],
  title: () => 'Property',
  view: () => null,
  summary: ({ facts }) => [{ key: 'Address', value: facts?.address ?? '' }],
})

export const kind = page({
  path: 'kind',
  schema: z.object({ kind: z.enum(['missed', 'damaged', 'other']) }),
  title: () => 'Kind',
  view: () => null,
  summary: ({ value }) => [{ key: 'Kind', value: value.kind }],
})

export const damage = page({
  path: 'damage',
  schema: z.object({ damage: z.string().min(1, 'required').max(20, 'too-long') }),
  when: (answers) => kind.answer(answers)?.kind === 'damaged',
  title: () => 'Damage',
  view: () => null,
  summary: ({ value }) => [{ key: 'Damage', value: value.damage }],
})

export const cannot = page({
  path: 'cannot',
  kind: 'exit',
  when: (answers) => kind.answer(answers)?.kind === 'other',
  title: () => 'You can’t do this here',
  view: () => null,
})

export const sample = journey({
  id: 'sample',
  version: 1,
  name: { en: 'Sample', cy: 'Sampl' },
  pages: [
    postcode,
    property,
    kind,
    damage,
    cannot,
    page({ path: 'check', kind: 'check-answers', title: () => 'Check', view: () => null }),
    page({ path: 'done', kind: 'confirmation', title: () => 'Done', view: () => null }),
  ],
})
