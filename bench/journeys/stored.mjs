// What a step costs below HTTP, and whether that grows with the sessions that are stored. Nothing is
// analysed, as nothing ever is in the embedded database.

import { createRequire } from 'node:module'
import { answered, asked, serve } from './asked.mjs'

const require = createRequire(new URL('../../packages/journeys/package.json', import.meta.url))
const [{ sql }] = ['kysely'].map((name) => require(name))

export const council = 'westbourne'

/** Adds sessions of other residents. @param {number} from @param {number} to */
export async function fill(database, from, to) {
  const answers = Object.fromEntries(
    answered
      .slice(0, 5)
      .map(([path, body]) => [path, { values: Object.fromEntries(new URLSearchParams(body)) }]),
  )
  const state = JSON.stringify({ instance: 'i'.repeat(32), version: 1, answers })
  // A million in one statement would need memory for all of them at once.
  for (let at = from; at < to; at += 50_000) {
    await sql`
      insert into journeys_sessions
        (council, session, journey, revision, state, instance, channel, updated_at)
      select ${council}, md5('a' || n) || md5('b' || n), ${asked.id}, 5, ${state}, md5('i' || n),
        'online', ${new Date().toISOString()}
      from generate_series(${sql.lit(at + 1)}, ${sql.lit(Math.min(at + 50_000, to))}) n`.execute(
      database.tables(),
    )
    await sql`
      insert into journeys_submissions (council, journey, instance, reference, submitted_at)
      select ${council}, ${asked.id}, md5('i' || n), 'REF-' || n, ${new Date().toISOString()}
      from generate_series(${sql.lit(at + 1)}, ${sql.lit(Math.min(at + 50_000, to))}, 2) n`.execute(
      database.tables(),
    )
  }
}

/**
 * So many residents, each from the first question to their reference, one after another.
 *
 * @param {number} residents
 * @returns milliseconds that each step took, sorted
 */
export async function walk(store, residents) {
  const server = serve(store)
  /** @type {number[]} */
  const took = []
  for (let resident = 0; resident < residents; resident += 1) {
    let cookie = ''
    const ask = async (path, body) => {
      const began = performance.now()
      const request = new Request(`http://council.example/bulky/${path}`, {
        headers: {
          cookie,
          origin: 'http://council.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        ...(body ? { method: 'POST', body } : {}),
      })
      const place = { path, basePath: '/bulky', homeHref: '/', language: 'en', context: undefined }
      const outcome = await server.handle(request, place)
      took.push(performance.now() - began)
      const given = outcome.kind === 'response' && outcome.response.headers.get('set-cookie')
      if (given) cookie = given.split(';')[0] ?? ''
      if (outcome.kind !== (body ? 'response' : 'page')) throw new Error(`no step at ${path}`)
    }
    for (const [path, body] of answered) {
      await ask(path)
      await ask(path, body)
    }
    await ask('confirmation')
  }
  return took.sort((a, b) => a - b)
}

/** @param {number[]} sorted @param {number} share */
export const at = (sorted, share) => sorted[Math.floor(sorted.length * share)] ?? 0
