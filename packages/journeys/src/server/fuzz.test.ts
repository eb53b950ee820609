// @vitest-environment node

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPage } from '../items.ts'
import type { Answers, Journey } from '../journey.ts'
import { sample } from '../sample-journey.ts'
import { household } from '../sample-people.ts'
import { checkPage } from '../step.ts'
import { serve } from './resident.testing.ts'
import { type AnswerStore, memoryStore } from './store.ts'

// npm test sends a few; FUZZ_POSTS=100000 sends them all.
const posts = Number(process.env.FUZZ_POSTS ?? 10_000)

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__proto__[x]',
  'a[b][c]',
  'a.b.0',
  'postcode',
  'property',
  'kind',
  'name',
  'another',
  'remove',
  'declaration',
  '_javascript',
  '',
  ' ',
  '\0',
  'postcode\0',
  '[]',
  '[0]',
  '0',
  'then',
  '$where',
  '../../x',
  '%00',
  '%ff',
  '\ud800',
  '\u202e',
  'a'.repeat(3000),
  '<script>alert(1)</script>',
  "' or 1=1 --",
  '{"$gt":""}',
  'missed',
  'damaged',
  'other',
  '1',
  '2',
  'yes',
  'no',
  'agreed',
  'GH1 2AB',
)
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)

const pages = [
  ...[...sample.pages, ...household.pages].map(({ path }) => path),
  'people/1/name',
  'people/1/child',
  'people/2/remove',
  'people/999999/name',
  'people/1000000/name',
  'people/0/name',
  'people/-1/name',
  'people/1/__proto__',
  'people/constructor/name',
  'people//',
  '__proto__',
  'constructor',
  'toString',
  '',
  '/',
  '..',
  '../x',
  '%2e%2e',
  '%00',
  'check/',
  'CHECK',
]
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pages) },
  { weight: 1, arbitrary: text },
)
const query = fc.constantFrom(
  '',
  '?change',
  '?change=%00&change',
  '?__proto__=1',
  '?token=x',
  `?${'x='.repeat(500)}`,
  '?%ff',
)

const fields = fc.array(fc.tuple(text, text), { maxLength: 12 })
const urlencoded = fields.map((pairs) => ({
  type: 'application/x-www-form-urlencoded',
  body: pairs
    .map((pair) =>
      pair.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '?'))).join('='),
    )
    .join('&'),
}))
/** What a resident would send, so that hostile posts meet every stage of a journey. */
const honestSteps = [
  ['postcode', 'postcode=GH1+2AB'],
  ['property', 'property=1'],
  ['kind', 'kind=damaged'],
  ['kind', 'kind=missed'],
  ['damage', 'damage=Lid'],
  ['check', ''],
  ['start', 'start=x'],
  ['people/1/name', 'name=Ann'],
  ['people/1/child', 'child=no'],
  ['people/1/child', 'child=yes'],
  ['people/1/school', 'school=x'],
  ['people', 'another=yes'],
  ['people', 'another=no'],
  ['people/2/name', 'name=Bob'],
  ['people/2/remove', 'remove=yes'],
  ['people', 'another=no'],
  ['income', 'income=high'],
  ['warning', ''],
  ['proof', 'proof=x'],
  ['check-answers', 'declaration=agreed'],
].map(([path = '', body = '']) => ({
  path,
  query: '',
  content: { type: 'application/x-www-form-urlencoded', body },
  cookie: 'kept',
  method: 'POST',
}))
const honest = fc.constantFrom(...honestSteps)
/** As far as a resident may have come before. */
const begun = fc.nat({ max: honestSteps.length }).map((steps) => honestSteps.slice(0, steps))

const raw = fc.record({
  type: fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-7',
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="; x',
    'x',
    '',
  ),
  body: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '%',
      '%ff=%fe',
      '&&&&',
      '=',
      '=&=',
      'a'.repeat(6000),
      'a&'.repeat(2400),
      'kind=missed&'.repeat(300),
      '--x\r\n\r\n',
      '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nmissed\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\ny\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data; name="kind"; filename="f"\r\n\r\n\0\0\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data\r\n\r\nq\r\n--x--',
      '{"kind":"missed"}',
    ),
  ),
})
const hostile = fc.record({
  path,
  query,
  content: fc.oneof({ weight: 2, arbitrary: urlencoded }, { weight: 2, arbitrary: raw }),
  cookie: fc.constantFrom(
    'kept',
    'kept',
    'kept',
    'kept',
    'kept',
    'none',
    'guildhall-session=',
    `guildhall-session=${'g'.repeat(32)}`,
    '=;=;;',
    'a'.repeat(4000),
  ),
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'HEAD', 'PUT', 'DELETE'),
})

const post = fc.oneof({ weight: 3, arbitrary: honest }, { weight: 2, arbitrary: hostile })

/** What is stored that today's schema refuses; nothing should be. */
function unfit(journey: Journey, answers: Answers): string[] {
  return Object.entries(answers).flatMap(([path, answer]) => {
    const page = findPage(journey.pages, path)
    // Of a list that isn't answered yet its numbers are kept, which the server made.
    if (page?.items && answer.stale && Object.keys(answer.values).length === 0) return []
    const keys = Object.keys(answer.values).filter((key) => key.includes('\0'))
    if (page && checkPage(page, answer.values).ok && keys.length === 0) return []
    return [`${path}: ${JSON.stringify(answer).slice(0, 200)}`]
  })
}

describe.each([sample, household])('whatever is sent to the journey “$id”', (journey) => {
  it('is answered without a failure, and stores nothing that a schema refuses', {
    timeout: 1_800_000,
  }, async () => {
    const a = { posts: 0, stored: 0, done: 0 }
    const session = fc
      .tuple(begun, fc.array(post, { minLength: 1, maxLength: 40, size: 'max' }))
      .map(([before, then]) => [...before, ...then])
    const visit = async (
      requests: readonly (typeof post extends fc.Arbitrary<infer One> ? One : never)[],
    ) => {
      const store = memoryStore() as AnswerStore<never>
      const server = serve(store, { journey })
      let kept = ''
      for (const { path, query, content, cookie, method } of requests) {
        a.posts += 1
        const hasBody = !['GET', 'HEAD'].includes(method)
        const headers = new Headers({ origin: 'http://council.example' })
        if (hasBody && content.type !== '') headers.set('content-type', content.type)
        if (cookie === 'kept' && kept !== '') headers.set('cookie', kept)
        else if (cookie !== 'kept' && cookie !== 'none') headers.set('cookie', cookie)
        const request = new Request(`http://council.example/sample/x${query}`, {
          method,
          headers,
          ...(hasBody ? { body: content.body } : {}),
        })
        const outcome = await server.handle(request, {
          path: path === '' ? undefined : path,
          basePath: '/sample',
          homeHref: '/',
          language: 'en',
          context: undefined,
        })
        if (outcome.kind === 'page') expect([200, 422]).toContain(outcome.status)
        if (outcome.kind === 'refused') expect([403, 413]).toContain(outcome.refusal.status)
        if (outcome.kind === 'response') {
          expect(outcome.response.headers.get('location')).toMatch(
            /^\/sample(\/[\w/-]+)?(\?change)?$/,
          )
          kept = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? kept
        }
      }
      expect(({} as Record<string, unknown>).x).toBeUndefined()
      const run = await server.run(
        new Request('http://council.example/', { headers: { cookie: kept } }),
        undefined,
      )
      if (!run) return
      a.stored += Object.keys(run.state.answers).length
      if (run.submission) a.done += 1
      expect(unfit(journey, run.state.answers)).toEqual([])
    }
    while (a.posts < posts / 2) await fc.assert(fc.asyncProperty(session, visit), { numRuns: 50 })
    expect(a.stored).toBeGreaterThan(posts / 100)
    expect(a.done).toBeGreaterThan(0)
  })
})
