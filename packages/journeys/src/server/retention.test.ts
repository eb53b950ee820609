// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { journey, page } from '../journey.ts'
import { postcode, sample } from '../sample-journey.ts'
import { answerKeys, makeAnswerKey } from './answer-keys.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { eraseRun, findRuns } from './requests.ts'
import { type AbandonedRun, purge } from './retention.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const daysAgo = (days: number) => now.subtract({ hours: days * 24 }).toString()

describe.each(everyDatabase())('what a council keeps, on $name', ({ open }) => {
  async function opened(council = 'alderbrook') {
    const database = await open()
    await migrate(database, [journeysMigrations])
    const keys = await answerKeys(makeAnswerKey())
    let time = now.toString()
    const store = sqlStore({ database, council, now: () => time, keys })
    const write = async (
      name: string,
      at: string,
      answers = {},
      isSubmitted = false,
      more = {},
    ) => {
      time = at
      const session = name.repeat(32).slice(0, 32)
      const state = { instance: `run-${name}`, version: 1, answers, ...more }
      await store.write({ session, journey: 'sample' }, state, 0)
      if (!isSubmitted) return
      const run = { journey: 'sample', instance: state.instance, submittedAt: at }
      await store.submitOnce({ ...run, reference: `REF-${name}` }, async () => {})
    }
    const has = async (name: string) =>
      (await store.read({ session: name.repeat(32).slice(0, 32), journey: 'sample' })) !== undefined
    return { database, keys, write, has }
  }

  it('is deleted once it is older than the journey’s days, and not a day sooner', async () => {
    const { database, keys, write, has } = await opened()
    await write('a', daysAgo(31), { postcode: { values: { postcode: 'GH1 2AB' } } })
    await write('b', daysAgo(29))
    const abandoned: AbandonedRun[] = []
    const deleted = await purge(database, {
      council: 'alderbrook',
      now,
      keys,
      keep: [{ journey: sample, answersDays: 30 }],
      onAbandoned: (run) => abandoned.push(run),
    })
    expect(deleted).toEqual({ answers: 1, submissions: 0 })
    expect([await has('a'), await has('b')]).toEqual([false, true])
    expect(abandoned).toEqual([{ journey: sample, channel: 'online', page: 'property' }])
    await database.close()
  })

  it('tells how a run that was given up was gone on with, and where it stopped', async () => {
    const { database, keys, write } = await opened()
    const way = { language: 'cy', javascript: false, device: 'phone' } as const
    await write('a', daysAgo(31), { postcode: { values: { postcode: 'GH1 2AB' } } }, false, { way })
    // A service that only tells something is never sent: it ends on the page with the answer.
    const answer = page({ path: 'answer', kind: 'information', title: () => '', view: () => null })
    const telling = journey({ ...sample, pages: [postcode, answer] })
    const abandoned: AbandonedRun[] = []
    const onAbandoned = (run: AbandonedRun) => void abandoned.push(run)
    const options = { council: 'alderbrook', now, keys, onAbandoned }
    await purge(database, { ...options, keep: [{ journey: sample, answersDays: 30 }] })
    await write('b', daysAgo(31), { postcode: { values: { postcode: 'GH1 2AB' } } })
    await purge(database, { ...options, keep: [{ journey: telling, answersDays: 30 }] })
    expect(abandoned.map(({ page: path }) => path)).toEqual(['property', 'answer'])
    expect(abandoned[0]?.way).toEqual(way)
    await database.close()
  })

  it('is kept longer once it was submitted, where a council says so', async () => {
    const { database, write, has } = await opened()
    await write('a', daysAgo(31))
    await write('b', daysAgo(31), {}, true)
    await write('c', daysAgo(61), {}, true)
    const keep = [{ journey: sample, answersDays: 60, unsubmittedDays: 30 }]
    expect(await purge(database, { council: 'alderbrook', now, keep })).toMatchObject({
      answers: 2,
    })
    expect([await has('a'), await has('b'), await has('c')]).toEqual([false, true, false])
    await database.close()
  })

  it('is deleted even when its key is lost', async () => {
    const { database, write } = await opened()
    await write('a', daysAgo(31))
    const keep = [{ journey: sample, answersDays: 30 }]
    const onAbandoned = () => {}
    expect(await purge(database, { council: 'alderbrook', now, keep, onAbandoned })).toMatchObject({
      answers: 1,
    })
    await database.close()
  })

  it('has lengths of its own for answers and for submissions, which outlive their answers', async () => {
    const { database, write, has } = await opened()
    await write('a', daysAgo(40), {}, true)
    await write('b', daysAgo(400), {}, true)
    const council = 'alderbrook'
    const submissionsDays = 365
    const both = { journey: sample, submissionsDays }
    expect(await purge(database, { council, now, keep: [both] })).toEqual({
      answers: 0,
      submissions: 0,
    })
    const keep = [{ ...both, answersDays: 30 }]
    expect(await purge(database, { council, now, keep })).toEqual({ answers: 2, submissions: 1 })
    expect([await has('a'), await has('b')]).toEqual([false, false])
    await database.close()
  })

  it('is kept for ever where no days are given, and by every other council', async () => {
    const { database, write, has } = await opened('dyffryn-gwern')
    await write('a', daysAgo(4000))
    const none = { council: 'dyffryn-gwern', now, keep: [{ journey: sample }] }
    const other = { council: 'alderbrook', now, keep: [{ journey: sample, answersDays: 1 }] }
    for (const options of [none, other]) {
      expect(await purge(database, options)).toEqual({ answers: 0, submissions: 0 })
    }
    expect(await has('a')).toBe(true)
    await database.close()
  })

  it('is never deleted for a number of days that makes no sense', async () => {
    const { database } = await opened()
    for (const answersDays of [0, -1, Number.NaN]) {
      const keep = [{ journey: sample, answersDays }]
      await expect(purge(database, { council: 'alderbrook', now, keep })).rejects.toThrow(
        RangeError,
      )
    }
    await database.close()
  })

  it('is found for its resident by reference, by session and by what they wrote, and erased', async () => {
    const { database, keys, write, has } = await opened()
    const mine = { contact: { values: { email: 'ann@example.com' } } }
    await write('a', daysAgo(1), mine, true)
    for (let n = 0; n < 9; n += 1) await write(String(n), daysAgo(1), {})
    const of = { council: 'alderbrook', keys }
    const expected = [
      { journey: 'sample', instance: 'run-a', answers: mine, updatedAt: daysAgo(1) },
    ]
    const matches = ({ answers }: { answers: object }) =>
      JSON.stringify(answers).includes('ann@example.com')
    for (const by of [{ reference: 'REF-a' }, { session: 'a'.repeat(32) }, { matches }]) {
      expect(await findRuns(database, of, by)).toMatchObject(expected)
    }
    expect(await findRuns(database, { council: 'dyffryn-gwern', keys }, { matches })).toEqual([])
    const run = { instance: 'run-a' }
    expect(await eraseRun(database, { council: 'dyffryn-gwern', ...run })).toBe(false)
    expect(await eraseRun(database, { council: 'alderbrook', ...run })).toBe(true)
    expect(await has('a')).toBe(false)
    expect(await has('3')).toBe(true)
    expect(await findRuns(database, of, { matches })).toEqual([])
    await database.close()
  })
})
