// Finishes, with the installed packages, what an earlier version left in a database.
//
//   node finish.mjs packages/journeys/test/upgrade/1.0.0.sql

import { readFileSync } from 'node:fs'
import { openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { bindPage } from '@guildhall/journeys/binding'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import { journey, page } from '@guildhall/journeys/journey'
import { journeyServer } from '@guildhall/journeys/server'
import { sql } from 'kysely'
import * as z from 'zod/mini'

const database = await openDatabase({ memory: true })
const statements = readFileSync(process.argv[2] ?? '', 'utf8').replace(/^--.*$/gm, '')
for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== '')) {
  await sql.raw(statement).execute(database.tables())
}
const { applied } = await migrate(database, [journeysMigrations])

const base = { title: () => '', view: () => null }
const text = z.string().check(z.minLength(1, 'required'))
const asks = (path, more = {}) =>
  page({ ...base, path, schema: z.object({ [path]: text }), ...more })
const property = asks('property', {
  facts: z.object({ address: z.string() }),
  dependsOn: ['postcode'],
})
const kind = asks('kind')
const damage = asks('damage', {
  when: (answers) => kind.answer(answers)?.kind === 'damaged',
})
let submitted = 0
const server = journeyServer({
  journey: journey({
    id: 'sample',
    version: 1,
    name: { en: 'Sample', cy: 'Sampl' },
    pages: [
      asks('postcode'),
      property,
      kind,
      damage,
      page({ ...base, path: 'check', kind: 'check-answers' }),
      page({ ...base, path: 'done', kind: 'confirmation' }),
    ],
  }),
  store: () => sqlStore({ database, council: 'alderbrook', now: () => new Date().toISOString() }),
  bindings: [bindPage(property, { submit: () => ({ facts: { address: '1 Guildhall Street' } }) })],
  async submit() {
    submitted += 1
  },
})

/** Those whose sessions the dumps hold, with what each has still to answer. */
const residents = {
  '07': ['property', 'kind'],
  15: ['damage'],
  23: ['property'],
  31: [],
  '3f': [],
}
for (const [digits, open] of Object.entries(residents)) {
  const ask = (path, fields) =>
    server.handle(
      new Request(`http://council.example/sample/${path}`, {
        headers: { cookie: `guildhall-session=${digits.repeat(16)}` },
        ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
      }),
      { path, basePath: '/sample', homeHref: '/', language: 'en', context: undefined },
    )
  for (const path of open) await ask(path, { [path]: path === 'kind' ? 'missed' : '1' })
  await ask('check', {})
  const done = await ask('done')
  if (done.kind !== 'page' || !done.model.reference) {
    throw new Error(`The resident ${digits}… of an earlier version can’t finish: ${done.kind}.`)
  }
}
if (submitted !== 4) throw new Error(`${submitted} of 4 open runs were submitted.`)
await database.close()
console.log(`finished 5 residents of an earlier version after ${applied.length} migrations`)
process.exit(0)
