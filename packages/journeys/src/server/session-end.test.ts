// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import { journey, page } from '../journey.ts'
import { sample } from '../sample-journey.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, shown, to } from './resident.testing.ts'
import { type AnswerStore, memoryStore } from './store.ts'

const ended = page({ path: 'ended', kind: 'session-ended', title: () => 'Ended', view: () => null })
const ending = journey({ ...sample, pages: [...sample.pages, ended] })

const stores = [
  {
    name: 'memory',
    open: async (clock: () => string) => ({
      store: memoryStore(clock) as AnswerStore,
      async close() {},
    }),
  },
  ...everyDatabase().map(({ name, open }) => ({
    name,
    open: async (clock: () => string) => {
      const database = await open()
      await migrate(database, [journeysMigrations])
      const store = sqlStore({ database, council: 'alderbrook', now: clock })
      return { store: store as unknown as AnswerStore, close: () => database.close() }
    },
  })),
]

describe.each(stores)('a session of 20 minutes, kept in $name', ({ open }) => {
  async function visiting({ minutes }: { minutes: number | undefined } = { minutes: 20 }) {
    let time = now
    const { store, close } = await open(() => time.toString())
    const server = serve(store as AnswerStore<never>, {
      journey: ending,
      clock: () => () => time,
      sessionMinutes: () => minutes,
    })
    const visitor = resident(server)
    const pass = (after: number) => {
      time = time.add({ minutes: after })
    }
    return { visitor, pass, close, server }
  }

  it('is kept as long as something is done, and each page says until when', async () => {
    const { visitor, pass, close } = await visiting()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    for (let visit = 0; visit < 3; visit += 1) {
      pass(19)
      const { session } = shown(await visitor.get('property'))
      expect(session).toMatchObject({ secondsLeft: 1200, minutes: 20, endedHref: '/sample/ended' })
    }
    expect(shown(await visitor.get('property')).session?.at).toBe('11:17am')
    await close()
  })

  it('is kept by asking for the page without its body, as the warning’s button does', async () => {
    const { visitor, pass, close } = await visiting()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    pass(19)
    const head = await visitor.ask('property', { method: 'HEAD' })
    expect(head.kind === 'page' && head.headers.get('guildhall-session-ends')).toBe('10:39am')
    pass(19)
    expect(shown(await visitor.get('postcode')).values).toEqual({ postcode: 'GH1 2AB' })
    await close()
  })

  it('ends after doing nothing: its answers are out of reach, and its resident is told', async () => {
    const { visitor, pass, close } = await visiting()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    pass(20)
    expect(to(await visitor.post('property', { property: '1' }))).toBe('/sample/ended')
    expect(to(await visitor.get('property'))).toBe('/sample/ended')
    expect(shown(await visitor.get('ended')).session).toBeUndefined()
    expect(shown(await visitor.get('postcode')).values).toEqual({})
    const before = visitor.cookie()
    expect(to(await visitor.post('postcode', { postcode: 'GH2 4XY' }))).toBe('/sample/property')
    expect(visitor.cookie()).not.toBe(before)
    expect(shown(await visitor.get('property')).path).toBe('property')
    await close()
  })

  it('that still lives is gone on with by whoever is told too early that it ended', async () => {
    const { visitor, close } = await visiting()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    expect(to(await visitor.get('ended'))).toBe('/sample/property')
    await close()
  })

  it('never ends where the council has no such policy', async () => {
    const { visitor, pass, close } = await visiting({ minutes: undefined })
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    pass(60 * 24 * 300)
    const model = shown(await visitor.get('postcode'))
    expect([model.session, model.values]).toEqual([undefined, { postcode: 'GH1 2AB' }])
    await close()
  })

  it('is not claimed to have ended to someone who never had one', async () => {
    const { visitor, close } = await visiting()
    expect(to(await visitor.get('check'))).toBe('/sample/postcode')
    expect(shown(await visitor.get('postcode')).session).toBeUndefined()
    await close()
  })
})
