// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Journey, journey, page } from '../journey.ts'
import { saveAndReturn } from '../pages/save-and-return.tsx'
import { kind, sample } from '../sample-journey.ts'
import { answerKeys, makeAnswerKey } from './answer-keys.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { eraseRun } from './requests.ts'
import { now, resident, serve, shown, to } from './resident.testing.ts'
import { purge } from './retention.ts'
import { sendReminders, sqlLinks } from './saved-links.ts'
import type { SavedMessage } from './saving.ts'
import type { AnswerStore } from './store.ts'
import type { JourneysTables } from './tables.ts'

const saved = journey({ ...sample, pages: [...sample.pages, ...saveAndReturn()] })
const council = 'alderbrook'
const email = 'ann@example.com'

describe.each(everyDatabase())('save and return, on $name', ({ open }) => {
  async function opened({ minutes }: { minutes?: number } = {}) {
    const database = await open()
    await migrate(database, [journeysMigrations])
    const keys = await answerKeys(makeAnswerKey())
    let time = now
    const sent: SavedMessage[] = []
    const mailer = {
      async send(message: SavedMessage) {
        sent.push(message)
      },
    }
    const at = () => time.toString()
    const store = sqlStore({ database, council, now: at, keys }) as unknown as AnswerStore<never>
    const links = sqlLinks({ database, council, now: at, keys })
    const serving = (journeyNow: Journey = saved) =>
      serve(store, {
        journey: journeyNow,
        clock: () => () => time,
        sessionMinutes: () => minutes,
        saving: {
          links: () => links as never,
          mailer: () => mailer,
          origin: () => 'https://council.example',
        },
      })
    const pass = (days: number) => {
      time = time.add({ minutes: Math.round(days * 24 * 60) })
    }
    const remind = () =>
      sendReminders({
        database,
        council,
        keys,
        now: time,
        journeys: [saved],
        mailer,
        base: (one, language) => `https://council.example/${language}/${one.id}`,
      })
    const linkOf = (message: SavedMessage | undefined) =>
      (message?.href ?? '').replace(/^https:\/\/council\.example\/(?:\w+\/)?sample\//, '')
    return {
      database,
      keys,
      sent,
      serving,
      pass,
      remind,
      linkOf,
      pathOfLink: (at = -1) => linkOf(sent.at(at)),
      forget: (days: number) =>
        purge(database, { council, now: time, keep: [{ journey: saved, answersDays: days }] }),
      close: () => database.close(),
    }
  }
  type Opened = Awaited<ReturnType<typeof opened>>

  async function begun({ serving }: Opened) {
    const visitor = resident(serving())
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    await visitor.post('property', { property: '1' })
    await visitor.post('kind', { kind: 'damaged' })
    return visitor
  }

  it('sends a link by email, which opens the answers on another device and ends the first session', async () => {
    const house = await opened()
    const first = await begun(house)
    expect(shown(await first.get('damage')).saveHref).toBe('/sample/save')
    expect(to(await first.post('save', { email }))).toBe('/sample/save?sent')
    expect(shown(await first.get('save?sent')).data).toMatchObject({
      sentTo: email,
      until: 'Tuesday 22 December 2026',
    })
    expect(house.sent).toMatchObject([{ kind: 'saved', to: email, language: 'en' }])

    const second = resident(house.serving())
    const asked = await second.get(house.pathOfLink())
    expect(shown(asked).data).toEqual({ until: 'Tuesday 22 December 2026' })
    expect(asked.kind === 'page' && asked.headers.get('referrer-policy')).toBe('same-origin')
    expect(second.cookie()).toBe('')
    expect(to(await second.post(house.pathOfLink(), {}))).toBe('/sample/damage?change')
    expect(second.session()).toMatch(/^[0-9a-f]{32}$/)
    expect(second.session()).not.toBe(first.session())
    expect(shown(await second.get('postcode')).values).toEqual({ postcode: 'GH1 2AB' })
    expect(to(await first.get('property'))).toBe('/sample/postcode')
    await house.close()
  })

  it('keeps neither secret nor address readable in the table', async () => {
    const house = await opened()
    const visitor = await begun(house)
    await visitor.post('save', { email })
    const rows = await house.database
      .tables<JourneysTables>()
      .selectFrom('journeys_links')
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
    const text = JSON.stringify(rows)
    expect(text).not.toContain(email)
    expect(text).not.toContain(house.pathOfLink().split('=')[1])
    await house.close()
  })

  it('works for 28 days as often as needed, and then no longer', async () => {
    const house = await opened()
    await (await begun(house)).post('save', { email })
    for (const days of [1, 26.9]) {
      house.pass(days)
      expect(to(await resident(house.serving()).post(house.pathOfLink(), {}))).toContain('damage')
    }
    house.pass(0.2)
    const late = resident(house.serving())
    expect(shown(await late.post(house.pathOfLink(), {})).data).toEqual({})
    expect(late.cookie()).toBe('')
    await house.close()
  })

  it('opens nothing with a link that was replaced, guessed, submitted, erased or of another council', async () => {
    const house = await opened()
    const visitor = await begun(house)
    await visitor.post('save', { email })
    const older = house.pathOfLink()
    await visitor.post('save', { email })
    const newest = house.pathOfLink()
    const isGone = async (path: string) =>
      Object.keys(shown(await resident(house.serving()).post(path, {})).data as object).length === 0
    expect(await isGone(older)).toBe(true)
    for (const token of ['', 'x', '0'.repeat(64), `${newest.split('=')[1]}0`]) {
      expect(await isGone(`return?token=${token}`)).toBe(true)
    }
    const elsewhere = sqlLinks({
      database: house.database,
      council: 'dyffryn-gwern',
      keys: house.keys,
      now: () => now.toString(),
    })
    expect(await elsewhere.find(newest.split('=')[1] ?? '')).toBeUndefined()
    await visitor.post('damage', { damage: 'Lid' })
    await visitor.post('check', {})
    expect(await isGone(newest)).toBe(true)
    const { instance } = await house.database
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions')
      .select('instance')
      .executeTakeFirstOrThrow()
    await eraseRun(house.database, { council, instance })
    const left = await house.database
      .tables<JourneysTables>()
      .selectFrom('journeys_links')
      .selectAll()
      .execute()
    expect(left).toEqual([])
    await house.close()
  })

  it('is opened by no form of another site', async () => {
    const house = await opened()
    await (await begun(house)).post('save', { email })
    const outcome = await resident(house.serving()).post(
      house.pathOfLink(),
      {},
      { origin: 'https://evil.example' },
    )
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { status: 403 } })
    await house.close()
  })

  it('fills nobody’s letter box', async () => {
    const house = await opened()
    const visitor = await begun(house)
    for (let n = 0; n < 8; n += 1) await visitor.post('save', { email })
    expect(house.sent).toHaveLength(5)
    expect(await visitor.post('save', { email })).toMatchObject({
      status: 422,
      model: {
        errors: [{ message: 'We have sent you 5 links for this form. Use the newest one.' }],
      },
    })
    expect(await visitor.post('save', { email: 'no address' })).toMatchObject({ status: 422 })
    await house.close()
  })

  it('reminds 7 days and 1 day before the end, once each, with a link that works', async () => {
    const house = await opened()
    await (await begun(house)).post('save', { email })
    expect(await house.remind()).toBe(0)
    house.pass(21)
    expect([await house.remind(), await house.remind()]).toEqual([1, 0])
    house.pass(6)
    expect([await house.remind(), await house.remind()]).toEqual([1, 0])
    expect(house.sent.map(({ kind: one }) => one)).toEqual(['saved', 'week', 'day'])
    for (const message of house.sent) {
      expect(to(await resident(house.serving()).post(house.linkOf(message), {}))).toContain(
        'damage',
      )
    }
    house.pass(2)
    expect(await house.remind()).toBe(0)
    await house.close()
  })

  it('reminds once when the job was late, and nobody who has sent theirs', async () => {
    const late = await opened()
    await (await begun(late)).post('save', { email })
    late.pass(27.5)
    expect(await late.remind()).toBe(1)
    expect(late.sent.at(-1)?.kind).toBe('day')
    await late.close()
    const done = await opened()
    const visitor = await begun(done)
    await visitor.post('save', { email })
    await visitor.post('damage', { damage: 'Lid' })
    await visitor.post('check', {})
    done.pass(22)
    expect(await done.remind()).toBe(0)
    await done.close()
  })

  it('outlives the session that it was saved in, and the days of answers that weren’t saved', async () => {
    const house = await opened({ minutes: 20 })
    const visitor = await begun(house)
    await visitor.post('save', { email })
    house.pass(3)
    expect(to(await visitor.get('damage'))).toBe('/sample/postcode')
    expect(await house.forget(1)).toEqual({ answers: 0, submissions: 0 })
    expect(to(await resident(house.serving()).post(house.pathOfLink(), {}))).toContain('damage')
    house.pass(26)
    expect(await house.forget(1)).toEqual({ answers: 1, submissions: 0 })
    await house.close()
  })

  it('asks again only what no longer fits after the form has changed, and says why', async () => {
    const house = await opened()
    const visitor = await begun(house)
    await visitor.post('damage', { damage: 'Lid' })
    await visitor.post('save', { email })
    const stricter = page({
      ...kind,
      schema: z.object({ kind: z.enum(['damaged', 'lost']), since: z.string().min(1, 'required') }),
    } as unknown as Parameters<typeof page>[0])
    const extra = page({
      path: 'extra',
      schema: z.object({ extra: z.string().min(1, 'required') }),
      title: () => 'Extra',
      view: () => null,
    })
    const [postcodePage, propertyPage, , , , check, done, ...beside] = saved.pages
    const pages = [postcodePage, propertyPage, extra, stricter, check, done, ...beside]
    const changed = journey({
      ...saved,
      version: 2,
      pages: pages.filter((one) => one !== undefined),
    })
    const back = resident(house.serving(changed))
    expect(to(await back.post(house.pathOfLink(), {}))).toBe('/sample/extra?change')
    expect(shown(await back.get('extra?change')).isAskedForChange).toBe(true)
    expect(to(await back.post('extra?change', { extra: 'x' }))).toBe('/sample/kind?change')
    const asked = shown(await back.get('kind?change'))
    expect([asked.isAskedForChange, asked.values]).toEqual([true, { kind: 'damaged' }])
    expect(shown(await back.get('property?change')).isAskedForChange).toBeUndefined()
    expect(to(await back.post('kind?change', { kind: 'lost', since: 'May' }))).toBe('/sample/check')
    await house.close()
  })
})
