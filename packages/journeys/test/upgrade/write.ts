// Leaves in an empty PostgreSQL database what this version stores of five residents, for the dump that
// each release adds here. Run it with the sources of the version that is released:
//
//   node --conditions=@guildhall/source packages/journeys/test/upgrade/write.ts postgres://…/empty
//   pg_dump --inserts --no-owner --no-privileges postgres://…/empty
//
// Of the dump keep the tables, rows and constraints, without “SET”, “SELECT” and “public.”.

import { openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { z } from 'zod'
import { journey, page } from '../../src/journey.ts'
import { bindPage } from '../../src/server/binding.ts'
import { journeysMigrations, sqlStore } from '../../src/server/database.ts'
import { journeyServer } from '../../src/server/server.ts'

const database = await openDatabase({ url: process.argv[2] ?? '' })
await migrate(database, [journeysMigrations])
const base = { title: () => '', view: () => null }
const postcode = page({
  ...base,
  path: 'postcode',
  schema: z.object({ postcode: z.string().min(1, 'required') }),
})
const property = page({
  ...base,
  path: 'property',
  schema: z.object({ property: z.string().min(1, 'choose') }),
  facts: z.object({ address: z.string() }),
  dependsOn: ['postcode'],
})
const kind = page({
  ...base,
  path: 'kind',
  schema: z.object({ kind: z.enum(['missed', 'damaged', 'other']) }),
})
const damage = page({
  ...base,
  path: 'damage',
  schema: z.object({ damage: z.string().min(1, 'required') }),
  when: (answers) => kind.answer(answers)?.kind === 'damaged',
})
const sample = journey({
  id: 'sample',
  version: 1,
  name: { en: 'Sample', cy: 'Sampl' },
  pages: [
    postcode,
    property,
    kind,
    damage,
    page({ ...base, path: 'check', kind: 'check-answers' }),
    page({ ...base, path: 'done', kind: 'confirmation' }),
  ],
})
// A resident's secrets are the same in every dump: 07…, 15…, 23…, 31…, 3f….
let residents = 0
let calls = 0
const server = journeyServer({
  journey: sample,
  store: () => sqlStore({ database, council: 'alderbrook', now: () => '2026-11-24T10:00:00Z' }),
  random: (bytes) => {
    calls += 1
    return new Uint8Array(bytes).fill((residents * 2 + calls) * 7)
  },
  bindings: [
    bindPage(property, {
      submit: ({ value }) => ({ facts: { address: `${value.property} Guildhall Street` } }),
    }),
  ],
  submit: async () => {},
})
async function resident(...steps: (readonly [path: string, fields: Record<string, string>])[]) {
  let cookie = ''
  calls = 0
  for (const [path, fields] of steps) {
    const outcome = await server.handle(
      new Request(`http://council.example/sample/${path}`, {
        method: 'POST',
        headers: { cookie, origin: 'http://council.example' },
        body: new URLSearchParams(fields),
      }),
      {
        path: path.split('?')[0],
        basePath: '/sample',
        homeHref: '/',
        language: 'en',
        context: undefined,
      },
    )
    if (outcome.kind !== 'response') throw new Error(`no step at ${path}`)
    cookie = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? cookie
  }
  residents += 1
}
const p = ['postcode', { postcode: 'gh1 2ab' }] as const
const q = ['property', { property: '1' }] as const
// At the second question.
await resident(p)
// At the last question.
await resident(p, q, ['kind', { kind: 'damaged' }])
// Changing an answer.
await resident(p, q, ['kind', { kind: 'missed' }], ['postcode?change', { postcode: 'GH2 4XY' }])
// At check answers.
await resident(
  p,
  q,
  ['kind', { kind: 'damaged' }],
  ['damage', { damage: 'The lid is gone – ’n ôl' }],
)
// Sent.
await resident(p, q, ['kind', { kind: 'missed' }], ['check', {}])
await database.close()
