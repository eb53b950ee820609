// Steps of a journey a second, and the slowest of a hundred, without HTTP: what a step costs a server.
//
//   node bench/journeys.mjs [residents]             PGlite in memory
//   POSTGRES_TEST_URL=… node bench/journeys.mjs     PostgreSQL as well, in a schema of its own
//
// A resident answers three questions and sends them: four posts, each followed by its page. Then the
// cost of a step with 100 and with 10,000 stored sessions, and of one with sealed answers. Needs a
// build: it measures what is published.

import { createRequire } from 'node:module'
import { migrate } from '../packages/database/dist/migrations.js'
import { everyDatabase } from '../packages/database/dist/testing.js'
import { journey, page } from '../packages/journeys/dist/journey.js'
import { answerKeys, makeAnswerKey } from '../packages/journeys/dist/server/answer-keys.js'
import { journeysMigrations, sqlStore } from '../packages/journeys/dist/server/database.js'
import { journeyServer } from '../packages/journeys/dist/server/server.js'

const require = createRequire(new URL('../packages/journeys/package.json', import.meta.url))
// The journeys' own copies, since the root depends on neither.
const [{ z }, { sql }] = ['zod', 'kysely'].map((name) => require(name))
const residents = Number(process.argv[2] ?? 200)
const base = { title: () => '', view: () => null }
const question = (path) =>
  page({ ...base, path, schema: z.object({ answer: z.string().min(1, 'required').max(200) }) })
const questions = ['first', 'second', 'third']
const asked = journey({
  id: 'bench',
  version: 1,
  name: { en: 'Bench', cy: 'Mainc' },
  pages: [
    ...questions.map(question),
    page({ ...base, path: 'check', kind: 'check-answers' }),
    page({ ...base, path: 'done', kind: 'confirmation' }),
  ],
})
const council = 'westbourne'
const now = () => new Date().toISOString()

for (const { name, open } of everyDatabase()) {
  const database = await open()
  await migrate(database, [journeysMigrations])
  const plain = sqlStore({ database, council, now })
  const keys = await answerKeys(makeAnswerKey())
  const sealed = sqlStore({ database, council, now, keys })

  console.log(`${name}, ${residents} residents, 8 steps each`)
  await walk(plain, Math.ceil(residents / 10), 1)
  for (const atATime of [1, 10, 100])
    report(`${atATime} at once`, await walk(plain, residents, atATime))
  report('10 at once, sealed', await walk(sealed, residents, 10))

  await database.tables().deleteFrom('journeys_sessions').execute()
  await fill(plain, 100)
  await analyse(database)
  const few = await walk(plain, residents, 1)
  await fill(plain, 10_000)
  await analyse(database)
  const many = await walk(plain, residents, 1)
  report('with 100 stored', few)
  report('with 10,000 stored', many)
  console.log(
    `  10,000 stored cost ${(at(many.took, 0.5) / at(few.took, 0.5)).toFixed(2)} × 100 stored (p50)`,
  )
  await database.close()
}
process.exit(0)

/** What a database does by itself from time to time: counts, so that it plans by what is there. */
async function analyse(database) {
  await sql`analyze journeys_sessions`.execute(database.tables())
  await sql`analyze journeys_submissions`.execute(database.tables())
}

/** Sessions of other residents. */
async function fill(store, count) {
  const answers = Object.fromEntries(questions.map((path) => [path, { values: { answer: 'x' } }]))
  for (let n = 0; n < count; n += 1) {
    const instance = crypto.randomUUID()
    const session = instance.replaceAll('-', '')
    await store.write({ session, journey: asked.id }, { instance, version: 1, answers }, 0)
  }
}

/** So many residents from the first question to their reference, some at a time. */
async function walk(store, count, atATime) {
  const server = journeyServer({ journey: asked, store: () => store })
  const took = []
  let next = 0
  const began = performance.now()
  const worker = async () => {
    while (next < count) {
      next += 1
      await resident(server, took)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return { took: took.sort((a, b) => a - b), seconds: (performance.now() - began) / 1000 }
}

async function resident(server, took) {
  let cookie = ''
  const ask = async (path, body) => {
    const began = performance.now()
    const request = new Request(`http://council.example/bench/${path}`, {
      headers: { cookie, origin: 'http://council.example' },
      ...(body ? { method: 'POST', body } : {}),
    })
    const place = { path, basePath: '/bench', homeHref: '/', language: 'en', context: undefined }
    const outcome = await server.handle(request, place)
    took.push(performance.now() - began)
    if (outcome.kind !== 'response') return outcome
    cookie = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return outcome
  }
  for (const path of [...questions, 'check']) {
    await ask(path, new URLSearchParams({ answer: 'Something that a resident typed' }))
    const shown = await ask(path === 'check' ? 'done' : path)
    if (shown.kind !== 'page') throw new Error(`no page at ${path}`)
  }
}

function report(title, { took, seconds }) {
  const figures = `p50 ${at(took, 0.5).toFixed(2)} ms  p99 ${at(took, 0.99).toFixed(2)} ms`
  console.log(
    `  ${title.padEnd(20)} ${Math.round(took.length / seconds)} steps a second  ${figures}`,
  )
}

function at(sorted, share) {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
