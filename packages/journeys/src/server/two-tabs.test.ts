// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentLayout } from '../adapters/document-layout.tsx'
import { webJourney } from '../adapters/web.tsx'
import { household } from '../sample-people.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, serve } from './resident.testing.ts'

import type { AnswerStore } from './store.ts'

type Fields = Record<string, string>

describe.each(everyDatabase())('two tabs at once, on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let server: ReturnType<typeof serve>
  let answer: (request: Request) => Promise<Response>
  beforeAll(async () => {
    database = await open()
    await migrate(database, [journeysMigrations])
    const store = sqlStore({ database, council: 'alderbrook', now: () => now.toString() })
    server = serve(store as unknown as AnswerStore<never>, { journey: household, bindings: [] })
    answer = webJourney<undefined>({
      server,
      siteName: { en: 'Alderbrook Council', cy: 'Cyngor Alderbrook' },
      layout: documentLayout(),
      place: ({ url }) => ({
        path: new URL(url).pathname.replace(/^\/household\/?/, '') || undefined,
        basePath: '/household',
        homeHref: '/',
        language: 'en',
        context: undefined,
      }),
    })
  })
  afterAll(() => database.close())

  /** A browser whose tabs share one session, with a first person added. */
  async function browser(...people: string[]) {
    let cookie = ''
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await answer(
        new Request(`http://council.example/household/${path}`, {
          ...init,
          headers: { cookie, origin: 'http://council.example' },
        }),
      )
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    }
    const post = async (path: string, fields: Fields): Promise<string> => {
      const response = await ask(path, { method: 'POST', body: new URLSearchParams(fields) })
      expect(response.status).toBe(303)
      return (response.headers.get('location') ?? '').replace('/household/', '')
    }
    const add = async (path: string, name: string) => {
      const next = await post(path, { name })
      return next.endsWith('/child') ? post(next, { child: 'no' }) : next
    }
    const names = async () => {
      const html = await (await ask('people')).text()
      return [...html.matchAll(/<dt[^>]*>([^<]*)</g)].map(([, name]) => name?.trim())
    }
    await post('start', { start: 'x' })
    let path = 'people/1/name'
    for (const name of people) {
      expect(await add(path, name)).toBe('people')
      path = name === people.at(-1) ? '' : await post('people', { another: 'yes' })
    }
    const kept = async () => {
      const request = new Request('http://council.example/household', { headers: { cookie } })
      return (await server.run(request, undefined))?.state.answers
    }
    return { post, add, names, kept }
  }

  const yes = { another: 'yes' }

  it('that each add an item give two items with numbers of their own, and lose nothing', async () => {
    const { post, add, names } = await browser('Ann')
    const tabs = await Promise.all([post('people', yes), post('people', yes)])
    expect(tabs.toSorted()).toEqual(['people/2/name', 'people/3/name'])
    const [first = '', second = ''] = tabs
    await Promise.all([add(first, 'Bob'), add(second, 'Cat')])
    expect((await names()).toSorted()).toEqual(['Ann', 'Bob', 'Cat'])
  })

  it('may add them one after the other, each having been shown its page before', async () => {
    const { post, add, names } = await browser('Ann')
    const first = await post('people', yes)
    const second = await post('people', yes)
    expect(await add(second, 'Cat')).toBe('people')
    expect(await add(first, 'Bob')).toBe('people')
    expect(await names()).toEqual(['Ann', 'Bob', 'Cat'])
  })

  it('never add more than the most: the second is led to the list, which says so', async () => {
    const { post, add, names } = await browser('Ann', 'Bob')
    const [first = '', second = ''] = [await post('people', yes), await post('people', yes)]
    const after = await Promise.all([post(first, { name: 'Cat' }), post(second, { name: 'Dan' })])
    const [taken = '', other = ''] = after[0]?.endsWith('child') ? after : after.toReversed()
    expect(taken).toMatch(/people\/[34]\/child/)
    expect(other).not.toMatch(/people\/[34]\/child/)
    expect(await post(taken, { child: 'no' })).toBe('people')
    expect(await names()).toHaveLength(3)
    expect(await add(first.replace('3', '4'), 'Dan')).not.toMatch(/child/)
    expect(await names()).toHaveLength(3)
  })

  it('that press the button twice add one item', async () => {
    const { post, add, names } = await browser('Ann')
    const [, last = ''] = await Promise.all([post('people', yes), post('people', yes)])
    await Promise.all([add(last, 'Bob'), add(last, 'Bob')])
    expect(await names()).toEqual(['Ann', 'Bob'])
  })

  it('keep what one adds while the other says that there are no more, and ask again', async () => {
    const { post, add, names } = await browser('Ann')
    const adding = await post('people', yes)
    expect(await post('people', { another: 'no' })).toBe('tasks')
    await add(adding, 'Bob')
    expect(await names()).toEqual(['Ann', 'Bob'])
    expect(await post('people', { another: 'no' })).toBe('tasks')
  })

  it('that each remove an item leave as many as there must be', async () => {
    const { post, names } = await browser('Ann', 'Bob')
    await Promise.all([1, 2].map((id) => post(`people/${id}/remove`, { remove: 'yes' })))
    expect(await names()).toHaveLength(1)
  })

  it('never bring back by an answer what the other has removed', async () => {
    const { post, names } = await browser('Ann', 'Bob')
    await post('people/1/remove', { remove: 'yes' })
    expect(await post('people/1/child', { child: 'yes' })).not.toMatch(/people\/1/)
    expect(await names()).toEqual(['Bob'])
  })

  it('that change different answers keep both changes, however many there are', async () => {
    const { post, kept } = await browser('Ann', 'Bob', 'Cat')
    const changed = [
      ['income', { income: 'low' }],
      ['people/1/name', { name: 'Anne' }],
      ['people/2/name', { name: 'Bobby' }],
      ['people/3/name', { name: 'Cathy' }],
    ] as const
    await Promise.all(changed.map(([path, fields]) => post(path, fields)))
    const answers = await kept()
    for (const [path, values] of changed) expect(answers?.[path]).toMatchObject({ values })
  })
})
