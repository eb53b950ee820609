// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, shown, to } from './resident.testing.ts'
import type { AnswerStore } from './store.ts'

describe.each(everyDatabase())('a route beside a journey’s pages, on $name', ({ open }) => {
  async function opened() {
    const database = await open()
    await migrate(database, [journeysMigrations])
    const store = sqlStore({ database, council: 'alderbrook', now: () => now.toString() })
    const server = serve(store as unknown as AnswerStore<never>, { channel: () => 'assisted' })
    const visitor = resident(server)
    const beside = (path: string) => {
      const headers = { cookie: visitor.cookie() }
      const request = new Request(`http://council.example/sample/${path}`, { headers })
      const [page] = path.split('?')
      const at = { basePath: '/sample', homeHref: '/', language: 'en', context: undefined } as const
      return [request, { ...at, path: page }] as const
    }
    return { server, visitor, beside, close: () => database.close() }
  }

  it('begins a run before anything is answered, once, in a session of its own', async () => {
    const { server, visitor, beside, close } = await opened()
    const begun = await server.begin(...beside('postcode'))
    expect(begun.setCookie).toMatch(/^guildhall-session=[0-9a-f]{32}; Path=\/; HttpOnly/)
    visitor.plant(begun.setCookie?.split(';')[0] ?? '')
    expect(await server.begin(...beside('postcode'))).toEqual({ instance: begun.instance })
    expect(to(await visitor.post('postcode', { postcode: 'GH1 2AB' }))).toBe('/sample/property')
    const run = await server.run(beside('')[0], undefined)
    expect(run?.state).toMatchObject({ instance: begun.instance, channel: 'assisted' })
    await close()
  })

  it('records an answer with what it found out, and says where that leads', async () => {
    const { server, visitor, beside, close } = await opened()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    const given = { values: { property: '7' }, facts: { address: '7 Guildhall Street' } }
    expect(await server.record(...beside('property'), given)).toBe('/sample/kind')
    await visitor.post('kind', { kind: 'missed' })
    expect(shown(await visitor.get('check')).data).toMatchObject({
      rows: [{ key: 'Address', value: '7 Guildhall Street' }, { key: 'Kind' }],
    })
    expect(await server.record(...beside('property?change'), given)).toBe('/sample/check')
    await close()
  })

  it('has a page asked again, with what was typed still there', async () => {
    const { server, visitor, beside, close } = await opened()
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    expect(await server.record(...beside('property'))).toBe('/sample/property')
    await visitor.post('property', { property: '1' })
    await visitor.post('kind', { kind: 'missed' })
    expect(await server.record(...beside('property'))).toBe('/sample/property')
    expect(to(await visitor.get('check'))).toBe('/sample/property')
    expect(shown(await visitor.get('property'))).toMatchObject({
      values: { property: '1' },
      errors: [],
    })
    await close()
  })

  it('records nothing for a page that is not its resident’s to answer now', async () => {
    const { server, visitor, beside, close } = await opened()
    const given = { values: { postcode: 'GH1 2AB' } }
    expect(await server.record(...beside('postcode'), given)).toBeUndefined()
    await visitor.post('postcode', given.values)
    for (const path of ['damage', 'check', 'no-such-page', '__proto__', '']) {
      expect(await server.record(...beside(path), given)).toBeUndefined()
    }
    const empty = { values: { property: '' }, facts: { address: 'nowhere' } }
    expect(await server.record(...beside('property'), empty)).toBeUndefined()
    await visitor.post('property', { property: '1' })
    await visitor.post('kind', { kind: 'missed' })
    expect(await server.record(...beside('check'), given)).toBeUndefined()
    await visitor.post('check', {})
    expect(await server.record(...beside('postcode'), given)).toBeUndefined()
    expect(shown(await visitor.get('done')).reference).toBeDefined()
    await close()
  })
})
