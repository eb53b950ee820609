// What a bin day costs: one property's schedule, its year as a calendar, and the next collections of
// a whole council worked out for reminders.
//
//   npm run bench:bins                 200,000 properties
//   npm run bench:bins -- 20000        another number
//
// On PGlite in memory and on PostgreSQL: the one that POSTGRES_TEST_URL names (in a schema of its
// own), else a private one.
//
// Beside each stands a control from the same run, so that a slow machine isn't taken for slow code.
// Needs a build: it measures what is published.

import { sql } from 'kysely'
import { binCollectionMigrations } from '../packages/bin-collection/dist/database.js'
import { calendarIcs } from '../packages/bin-collection/dist/feeds/calendar.js'
import { wasteServices } from '../packages/bin-collection/dist/feeds/waste-standards.js'
import { binCollectionPolicy } from '../packages/bin-collection/dist/policy.js'
import { workOutNext } from '../packages/bin-collection/dist/reminders/next-collections.js'
import { schedule } from '../packages/bin-collection/dist/schedule/schedule.js'
import { roundsCollections } from '../packages/bin-collection/dist/sources/rounds.js'
import { readRounds } from '../packages/bin-collection/dist/sources/rounds-file.js'
import { migrate } from '../packages/database/dist/migrations.js'
import { everyDatabase } from '../packages/database/dist/testing.js'
import { addDays, plainDate } from '../packages/standards/dist/plain-date.js'
import { postgres } from '../scripts/lib/postgres.mjs'

const properties = Number(process.argv[2] ?? 200_000)
const today = plainDate('2026-11-24')
const text = (en) => ({ en, cy: en })
const service = (id) => ({
  id,
  name: text(id),
  container: { kind: 'wheelie-bin', bodyColour: '#2d2d2d', lidColour: '#1d70b8', words: text(id) },
  sourceNames: [id],
})
const policy = binCollectionPolicy.parse({
  services: ['refuse', 'recycling', 'food', 'garden'].map(service),
  holidays: {
    windows: [{ from: '2026-12-21', to: '2027-01-08', name: text('Christmas') }],
    revisions: [
      { from: '2026-12-25', to: '2026-12-28', why: text('Christmas Day') },
      { from: '2027-01-01', to: '2027-01-02', why: text('New Year') },
    ],
  },
})
const allOk = []

const file = await timed(() => readRounds(rows(), policy.services))
console.log(
  `a file of ${(properties * 3).toLocaleString('en-GB')} rows of rounds, read as it streams: ${seconds(file.ms)}`,
)
const rounds = file.result
const source = roundsCollections({ rounds, weekOne: plainDate('2026-01-05') })
const weeks = { from: addDays(today, -28), to: addDays(today, 56) }
const year = { from: addDays(today, -14), to: addDays(today, 365) }
const uprns = [...rounds.properties.keys()]
const some = await Promise.all(
  uprns.slice(0, 500).map(async (uprn) => ({
    uprn,
    weeks: await source.collections({ uprn, ...weeks }),
    year: await source.collections({ uprn, ...year }),
  })),
)

// The control: the same data written as JSON and read again, which no schedule can do without.
const json = {
  weeks: (one) => JSON.parse(JSON.stringify(one.weeks)),
  year: (one) => JSON.parse(JSON.stringify(one.year)),
}
console.log(`\nof one property, ${some[0].year.length} collections a year`)
measure('its schedule, 12 weeks', 1, json.weeks, (one) =>
  schedule({ collections: one.weeks, policy, today }),
)
measure('its schedule, a year', 1, json.year, (one) =>
  schedule({ collections: one.year, policy, today }),
)
const feed = {
  policy,
  language: 'en',
  council: { slug: 'westbourne', shortName: text('Westbourne') },
  feedHref: 'https://westbourne.example/100.ics',
  pageHref: 'https://westbourne.example/bins',
}
measure('the year’s calendar, from its collections', 5, json.year, (one) =>
  calendarIcs({
    ...feed,
    uprn: one.uprn,
    schedule: schedule({ collections: one.year, policy, today }),
  }),
)
measure('the year’s JSON, from its collections', 5, json.year, (one) =>
  JSON.stringify(
    wasteServices({
      ...feed,
      uprn: one.uprn,
      schedule: schedule({ collections: one.year, policy, today }),
    }),
  ),
)

const server = process.env.POSTGRES_TEST_URL ? undefined : await postgres(process.env)
if (server) process.env.POSTGRES_TEST_URL = server.url
for (const { name, open } of everyDatabase()) {
  const database = await open()
  await migrate(database, [binCollectionMigrations])
  const council = 'westbourne'
  // The control: as many rows written with nothing worked out.
  await sql`create table bench_control (council text, uprn text, date date, services jsonb, primary key (council, uprn))`.execute(
    database.tables(),
  )
  const plain = await timed(async () => {
    const services = [{ id: 'refuse', certainty: 'expected' }]
    for (let at = 0; at < uprns.length; at += 5000) {
      const batch = uprns.slice(at, at + 5000).map((uprn) => ({ uprn, date: today, services }))
      await sql`insert into bench_control select ${council}, row.uprn, row.date, row.services
        from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (uprn text, date date, services jsonb)`.execute(
        database.tables(),
      )
    }
  })
  console.log(`\n${name}, ${uprns.length.toLocaleString('en-GB')} properties`)
  for (const [title, now] of [
    ['worked out the first time', '2026-11-24T02:00:00Z'],
    ['worked out again', '2026-11-24T03:00:00Z'],
  ]) {
    const { ms, result } = await timed(() =>
      workOutNext(database, { council, policy, today, now, properties: everyProperty() }),
    )
    if (result.known !== uprns.length) throw new Error(`only ${result.known} have a next day`)
    const ok = ms < 60_000
    allOk.push(ok)
    console.log(
      `  ${title.padEnd(28)} ${seconds(ms)}  ${(ms / plain.ms).toFixed(1)} × rows alone (${seconds(plain.ms)})  limit 60 s: ${ok ? 'kept' : 'BROKEN'}`,
    )
  }
  await sql`drop table bench_control`.execute(database.tables())
  await database.close()
}
await server?.stop()
process.exit(allOk.every(Boolean) ? 0 : 1)

async function* everyProperty() {
  for (const uprn of uprns)
    yield { uprn, collections: await source.collections({ uprn, ...weeks }) }
}

/** Three services a property, on 60 rounds. */
function* rows() {
  yield 'uprn,service,round,day,week\n'
  let chunk = ''
  for (let n = 0; n < properties; n += 1) {
    const uprn = 100_000_000_000 + n * 7
    const [day, week] = [1 + (n % 5), (n >> 3) % 2 === 0 ? 'A' : 'B']
    chunk += `${uprn},refuse,R${n % 20},${day},${week}\n${uprn},recycling,C${n % 20},${day},${week === 'A' ? 'B' : 'A'}\n${uprn},food,F${n % 20},${day},every\n`
    if (chunk.length > 60_000) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}

/**
 * Measures in turn with its control, so that both share the machine's noise; the quickest of seven
 * rounds of each counts.
 */
function measure(title, limit, control, work) {
  const quickest = { work: Infinity, control: Infinity }
  let slowest = 0
  for (let round = 0; round < 8; round += 1) {
    for (const [name, run] of [
      ['control', control],
      ['work', work],
    ]) {
      const began = performance.now()
      for (const one of some) run(one)
      const ms = (performance.now() - began) / some.length
      // The first round warms up.
      if (round > 0) quickest[name] = Math.min(quickest[name], ms)
      if (round > 0 && name === 'work') slowest = Math.max(slowest, ms)
    }
  }
  const ok = quickest.work < limit
  allOk.push(ok)
  const ratio = (quickest.work / quickest.control).toFixed(1)
  console.log(
    `  ${title.padEnd(44)} ${quickest.work.toFixed(3)} ms (slowest round ${slowest.toFixed(3)})  ${ratio} × JSON  limit ${limit} ms: ${ok ? 'kept' : 'BROKEN'}`,
  )
}

async function timed(work) {
  const began = performance.now()
  const result = await work()
  return { result, ms: performance.now() - began }
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`
}
