// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerKeys, makeAnswerKey } from './answer-keys.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import {
  Expected,
  journeyOf,
  journeySpecs,
  type PageSpec,
  pathAt,
  values,
} from './random-journey.testing.ts'
import { now, resident, serve, shown } from './resident.testing.ts'
import { sqlLinks } from './saved-links.ts'
import type { AnswerStore } from './store.ts'

// More with JOURNEY_WALKS=2000.
const walks = Number(process.env.JOURNEY_WALKS ?? 60)

const place = fc.nat({ max: 8 })
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      place,
      value: fc.constantFrom(...values),
      isChanging: fc.boolean(),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('answer-next' as const),
      value: fc.constantFrom(...values),
      isChanging: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('look' as const), place, isChanging: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('second-tab' as const),
      place,
      value: fc.constantFrom(...values),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('idle' as const),
      minutes: fc.constantFrom(5, 19, 20, 90),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('save-and-return' as const), hasExpired: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      tabs: fc.integer({ min: 1, max: 3 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

describe.each(everyDatabase())('any walk through any journey, on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    database = await open()
    await migrate(database, [journeysMigrations])
  })
  afterAll(() => database.close())
  let councils = 0

  async function walk(specs: readonly PageSpec[], steps: readonly Step[]) {
    councils += 1
    const council = `council-${councils}`
    const keys = await answerKeys(makeAnswerKey())
    let time = now
    const at = () => time.toString()
    const links = sqlLinks({ database, council, keys, now: at })
    const store = sqlStore({ database, council, keys, now: at })
    const expected = new Expected(specs)
    const check = specs.length
    const submitted: { instance: string; reference: string }[] = []
    let link = ''
    const server = serve(store as unknown as AnswerStore<never>, {
      journey: journeyOf(specs),
      clock: () => () => time,
      sessionMinutes: () => 20,
      bindings: [],
      saving: {
        links: () => links as never,
        mailer: () => ({
          async send({ href }) {
            link = href.replace(/^.*\/sample\//, '')
          },
        }),
        origin: () => 'http://council.example',
      },
      async submit({ instance, reference }) {
        expect(expected.isOpen(check)).toBe(true)
        submitted.push({ instance, reference })
      },
    })
    let browser = resident(server)
    let isDone = false
    let hasBegun = false
    let back: string | undefined
    let idleMinutes = 0

    /** Follows redirects to a page; it must be one that the second reading has open. */
    async function landsWell(outcome: Awaited<ReturnType<typeof browser.get>>): Promise<void> {
      let current = outcome
      for (let hop = 0; current.kind === 'response'; hop += 1) {
        expect(hop).toBeLessThan(4)
        const to = current.response.headers.get('location') ?? ''
        current = await browser.get(to.replace(/^\/sample\/?/, ''))
      }
      const { path, backHref } = shown(current)
      back = backHref?.replace('/sample/', '')
      if (path === 'done') return expect(isDone).toBe(true)
      if (path === 'save' || path === 'session-ended') return
      expect(isDone).toBe(false)
      expect(expected.isOpen(path === 'check' ? check : Number(path.slice(1)))).toBe(true)
    }

    /** A session that ended takes its answers along, unless they were saved. */
    function isOver(): boolean {
      const over = hasBegun && idleMinutes >= 20
      idleMinutes = 0
      if (!over) return false
      expected.clear()
      hasBegun = false
      isDone = false
      return true
    }

    async function answer(place: number, value: string, isChanging: boolean, twice = false) {
      isOver()
      const path = `${pathAt(place)}${isChanging ? '?change' : ''}`
      const kind = specs[place]?.kind
      const isOpen = !isDone && expected.isOpen(place)
      const fits = kind !== 'question' || value !== 'WRONG'
      const posts = Array.from({ length: twice ? 2 : 1 }, () =>
        browser.post(path, { answer: value }),
      )
      const all = await Promise.all(posts)
      if (isOpen && !fits) {
        for (const outcome of all) expect(outcome).toMatchObject({ kind: 'page', status: 422 })
        return
      }
      if (isOpen) {
        expected.answer(place, value)
        hasBegun = true
      }
      for (const outcome of all) await landsWell(outcome)
    }

    async function nothingIsLost() {
      const request = new Request('http://council.example/sample', {
        headers: { cookie: browser.cookie() },
      })
      const run = idleMinutes >= 20 ? undefined : await server.run(request, undefined)
      // To read is to touch.
      if (run) idleMinutes = 0
      if (!run || !hasBegun) return
      for (const [place, { value, isStale }] of expected.answers) {
        const kept = run.state.answers[pathAt(place)]
        expect(kept?.values).toEqual(specs[place]?.kind === 'question' ? { answer: value } : {})
        expect(kept?.stale === true).toBe(isStale)
      }
    }

    for (const one of steps) {
      switch (one.do) {
        case 'answer':
          if (one.place < check) await answer(one.place, one.value, one.isChanging, one.twice)
          break
        case 'answer-next': {
          const next = specs.findIndex(
            (_, place) => expected.isThere(place) && expected.needsAnswer(place),
          )
          if (next !== -1) await answer(next, one.value, one.isChanging)
          break
        }
        case 'look':
          isOver()
          await landsWell(
            await browser.get(
              `${one.place < check ? pathAt(one.place) : 'check'}${one.isChanging ? '?change' : ''}`,
            ),
          )
          break
        case 'back':
          if (back !== undefined) {
            isOver()
            await landsWell(await browser.get(back))
          }
          break
        case 'second-tab': {
          const cookie = browser.cookie()
          const first = browser
          browser = resident(server)
          browser.plant(cookie)
          if (one.place < check) await answer(one.place, one.value, false)
          if (browser.cookie() !== '') first.plant(browser.cookie())
          browser = first
          break
        }
        case 'idle':
          time = time.add({ minutes: one.minutes })
          idleMinutes += one.minutes
          break
        case 'save-and-return': {
          isOver()
          if (!hasBegun || isDone) break
          link = ''
          await landsWell(await browser.post('save', { email: 'ann@example.com' }))
          if (link === '') break
          if (one.hasExpired) {
            time = time.add({ minutes: 60 * 24 })
            await browser.get('p0')
          }
          const other = resident(server)
          const outcome = await other.post(link, {})
          browser = other
          await landsWell(outcome)
          break
        }
        case 'submit': {
          isOver()
          const isOpen = isDone || expected.isOpen(check)
          const before = submitted.length
          const all = await Promise.all(
            Array.from({ length: one.tabs }, () => browser.post('check', {})),
          )
          const wasDone = isDone
          if (isOpen && hasBegun) isDone = true
          expect(submitted.length - before).toBe(isOpen && hasBegun && !wasDone ? 1 : 0)
          for (const outcome of all) await landsWell(outcome)
          break
        }
      }
      await nothingIsLost()
    }
    const instances = submitted.map(({ instance }) => instance)
    expect(new Set(instances).size).toBe(instances.length)
  }

  it('loses no answer, shows no page that isn’t the resident’s, and submits once, with answers that fit', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        journeySpecs,
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        walk,
      ),
      { numRuns: walks },
    )
  })
})
