// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import { damage, kind, postcode, property } from '../sample-journey.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, to } from './resident.testing.ts'
import { SubmissionRefused } from './server.ts'
import { type AnswerStore, memoryStore } from './store.ts'

const stores: {
  name: string
  open(): Promise<{ store: AnswerStore<never>; close(): Promise<void> }>
}[] = [
  {
    name: 'memory',
    open: async () => ({ store: memoryStore() as AnswerStore<never>, close: async () => {} }),
  },
  ...everyDatabase().map(({ name, open }) => ({
    name,
    open: async () => {
      const database = await open()
      await migrate(database, [journeysMigrations])
      const store = sqlStore({ database, council: 'alderbrook', now: () => now.toString() })
      return { store: store as AnswerStore<never>, close: () => database.close() }
    },
  })),
]

type Submit = (reference: string) => Promise<void>

function makeServer(store: AnswerStore<never>, submit: Submit = async () => {}) {
  return serve(store, { submit: ({ reference }) => submit(reference) })
}

describe.each(stores)('a journey kept in $name', ({ open }) => {
  async function withServer(
    work: (
      visitor: ReturnType<typeof resident>,
      server: ReturnType<typeof makeServer>,
    ) => Promise<void>,
    submit?: Submit,
  ) {
    const { store, close } = await open()
    const server = makeServer(store, submit)
    try {
      await work(resident(server), server)
    } finally {
      await close()
    }
  }

  async function complete(visitor: ReturnType<typeof resident>) {
    await visitor.post(postcode.path, { postcode: 'GH1 2AB' })
    await visitor.post(property.path, { property: '1' })
    return visitor.post(kind.path, { kind: 'missed' })
  }

  it('takes a resident from the first question to a reference', async () => {
    await withServer(async (visitor) => {
      expect(to(await visitor.get(''))).toBe('/sample/postcode')
      expect(to(await visitor.post('postcode', { postcode: 'GH1 2AB' }))).toBe('/sample/property')
      expect(to(await visitor.post('property', { property: '1' }))).toBe('/sample/kind')
      expect(to(await visitor.post('kind', { kind: 'damaged' }))).toBe('/sample/damage')
      expect(to(await visitor.post(damage.path, { damage: 'Lid' }))).toBe('/sample/check')
      const check = await visitor.get('check')
      expect(check.kind === 'page' && check.model.data).toMatchObject({
        rows: [
          { key: 'Address', value: '1 Guildhall Street', path: 'property' },
          { key: 'Kind', value: 'damaged' },
          { key: 'Damage', value: 'Lid' },
        ],
      })
      expect(to(await visitor.post('check', {}))).toBe('/sample/done')
      const done = await visitor.get('done')
      expect(done.kind === 'page' && done.model.reference).toMatch(/^\w{3}-\w{3}-\w{3}$/)
    })
  })

  it('gives the page again with status 422 and what was typed when it doesn’t fit', async () => {
    await withServer(async (visitor) => {
      const outcome = await visitor.post('postcode', { postcode: '', other: 'kept' })
      expect(outcome).toMatchObject({
        kind: 'page',
        status: 422,
        model: {
          errors: [{ field: 'postcode', message: 'Enter an answer' }],
          values: { postcode: '', other: 'kept' },
        },
      })
    })
  })

  it('shows what only the server could know to be wrong in the same place', async () => {
    await withServer(async (visitor) => {
      await visitor.post('postcode', { postcode: 'GH1 2AB' })
      const outcome = await visitor.post('property', { property: '99' })
      expect(outcome).toMatchObject({ status: 422, model: { errors: [{ field: 'property' }] } })
    })
  })

  it('leads a resident who jumps ahead to the first question that is open', async () => {
    await withServer(async (visitor) => {
      expect(to(await visitor.get('check'))).toBe('/sample/postcode')
      expect(to(await visitor.get('done'))).toBe('/sample/postcode')
      expect(to(await visitor.get('damage'))).toBe('/sample/postcode')
    })
  })

  it('shows again what was typed after going back', async () => {
    await withServer(async (visitor) => {
      await visitor.post('postcode', { postcode: 'gh1 2ab' })
      const again = await visitor.get('postcode')
      expect(again.kind === 'page' && again.model.values).toEqual({ postcode: 'gh1 2ab' })
    })
  })

  it('submits once however often and from however many tabs it is sent', async () => {
    const references: string[] = []
    await withServer(
      async (visitor) => {
        await complete(visitor)
        const all = await Promise.all([1, 2, 3, 4].map(() => visitor.post('check', {})))
        expect(all.map(to)).toEqual(Array(4).fill('/sample/done'))
        expect(to(await visitor.post('check', {}))).toBe('/sample/done')
        expect(references).toHaveLength(1)
        const done = await visitor.get('done')
        expect(done.kind === 'page' && done.model.reference).toBe(references[0])
      },
      async (reference) => {
        references.push(reference)
      },
    )
  })

  it('stores no submission when recording it fails, and takes it when it is sent again', async () => {
    let fails = true
    await withServer(
      async (visitor) => {
        await complete(visitor)
        await expect(visitor.post('check', {})).rejects.toThrow('back office')
        expect(to(await visitor.get('done'))).toBe('/sample/check')
        fails = false
        expect(to(await visitor.post('check', {}))).toBe('/sample/done')
      },
      async () => {
        if (fails) throw new Error('back office is down')
      },
    )
  })

  it('sends one answer back with its reason when it no longer holds', async () => {
    await withServer(
      async (visitor) => {
        await complete(visitor)
        expect(to(await visitor.post('check', {}))).toBe('/sample/kind?change')
        const outcome = await visitor.get('kind')
        expect(outcome).toMatchObject({
          status: 200,
          model: {
            errors: [{ field: 'kind', message: 'Select an option' }],
            values: { kind: 'missed' },
          },
        })
      },
      async () => {
        throw new SubmissionRefused('kind', [{ field: 'kind', message: 'choose' }])
      },
    )
  })

  it('starts afresh after a submission, and keeps the old reference out of it', async () => {
    await withServer(async (visitor) => {
      await complete(visitor)
      await visitor.post('check', {})
      expect(to(await visitor.get(''))).toBe('/sample/postcode')
      const first = await visitor.get('postcode')
      expect(first.kind === 'page' && first.model.values).toEqual({})
    })
  })

  it('loses no answer when two tabs save at the same moment', async () => {
    await withServer(async (visitor) => {
      await visitor.post('postcode', { postcode: 'GH1 2AB' })
      await visitor.post('property', { property: '1' })
      await Promise.all([
        visitor.post('kind', { kind: 'missed' }),
        visitor.post('property', { property: '2' }),
      ])
      const check = await visitor.get('check')
      expect(check.kind === 'page' && check.model.data).toMatchObject({
        rows: [{ value: '2 Guildhall Street' }, { value: 'missed' }],
      })
    })
  })

  it('refuses a form that another site sent, before reading it', async () => {
    await withServer(async (visitor) => {
      const fields = { postcode: 'GH1 2AB' }
      for (const origin of ['https://evil.example', 'null']) {
        expect(await visitor.post('postcode', fields, { origin })).toMatchObject({
          kind: 'refused',
          refusal: { status: 403 },
        })
      }
    })
  })

  it('says in the language of the page why it refuses', async () => {
    await withServer(async (_visitor, server) => {
      const welsh = resident(server, { language: 'cy' })
      const forged = await welsh.post('postcode', {}, { origin: 'null' })
      const large = await welsh.post('postcode', { postcode: 'x'.repeat(6000) })
      expect([forged, large]).toMatchObject([
        { refusal: { sentence: expect.stringMatching(/^Anfonwyd y ffurflen o wefan arall/) } },
        { refusal: { sentence: expect.stringMatching(/^Mae’r hyn a anfonwyd gennych yn fwy/) } },
      ])
    })
  })

  it.each([
    ['http://council.example', false],
    ['https://council.example', true],
  ])('gives a resident who comes by %s a cookie for https alone: %s', async (origin, isSecure) => {
    await withServer(async (_visitor, server) => {
      const outcome = await server.handle(
        new Request(`${origin}/sample/postcode`, {
          method: 'POST',
          headers: { origin },
          body: new URLSearchParams({ postcode: 'GH1 2AB' }),
        }),
        {
          path: 'postcode',
          basePath: '/sample',
          homeHref: '/',
          language: 'en',
          context: undefined,
        },
      )
      const cookie = outcome.kind === 'response' && outcome.response.headers.get('set-cookie')
      expect(/; Secure$/.test(cookie || '')).toBe(isSecure)
    })
  })

  it('refuses a post over the limit, whatever length it claims', async () => {
    await withServer(async (visitor) => {
      const outcome = await visitor.post('postcode', { postcode: 'x'.repeat(6000) })
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { status: 413 } })
    })
  })

  it('takes up no session secret that someone else planted', async () => {
    await withServer(async (visitor) => {
      const planted = `guildhall-session=${'a'.repeat(32)}`
      visitor.plant(planted)
      await visitor.post('postcode', { postcode: 'GH1 2AB' })
      expect(visitor.cookie()).not.toBe(planted)
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'nothing'])(
    'has no page at “%s”',
    async (path) => {
      await withServer(async (visitor) => {
        expect(await visitor.get(path)).toEqual({ kind: 'not-found' })
        expect(await visitor.post(path, {})).toEqual({ kind: 'not-found' })
      })
    },
  )
})

describe.each(everyDatabase())('two councils in one database on $name', ({ open }) => {
  it('never see each other’s answers', async () => {
    const database = await open()
    await migrate(database, [journeysMigrations])
    const storeOf = (council: string) => sqlStore({ database, council, now: () => now.toString() })
    const key = { session: 'f'.repeat(32), journey: 'sample' }
    await storeOf('alderbrook').write(key, { instance: 'i', version: 1, answers: {} }, 0)
    expect(await storeOf('alderbrook').read(key)).toBeDefined()
    expect(await storeOf('dyffryn-gwern').read(key)).toBeUndefined()
    expect(await storeOf('dyffryn-gwern').isKnown(key.session)).toBe(false)
    await database.close()
  })
})
