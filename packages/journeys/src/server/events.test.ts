// @vitest-environment node

import { describe, expect, it } from 'vitest'
import { sample } from '../sample-journey.ts'
import type { JourneyEvent } from './events.ts'
import { inMemory, now, resident, to } from './resident.testing.ts'
import { type AnswerStore, memoryStore } from './store.ts'

function listening(options: Parameters<typeof inMemory>[0] = {}) {
  const told: JourneyEvent[] = []
  const server = inMemory({ events: () => (event) => told.push(event), ...options })
  return { told, visitor: resident(server), welsh: resident(server, { language: 'cy' }) }
}

async function complete(visitor: ReturnType<typeof resident>) {
  await visitor.post('postcode', { postcode: 'GH1 2AB' })
  await visitor.post('property', { property: '1' })
  await visitor.post('kind', { kind: 'missed' })
  return visitor.post('check', {})
}

describe('what a service measures', () => {
  it('is which pages were seen, answered and sent, in which language and channel', async () => {
    const { told, welsh } = listening({ channel: () => 'assisted' })
    await welsh.get('postcode')
    await complete(welsh)
    await welsh.get('done')
    expect(told.map(({ name, page }) => `${name} ${page}`)).toEqual([
      'page-seen postcode',
      'answered postcode',
      'answered property',
      'answered kind',
      'submitted check',
      'page-seen done',
    ])
    const common = { journey: 'sample', version: 1, channel: 'assisted', language: 'cy' }
    for (const event of told) expect(event).toMatchObject({ ...common, at: now.toString() })
  })

  it('is which fields were wrong, and never what stood in them', async () => {
    const { told, visitor } = listening()
    await visitor.post('postcode', { postcode: '' })
    expect(told).toMatchObject([{ name: 'error-shown', page: 'postcode', fields: ['postcode'] }])
  })

  it('is whether a script ran on the page, which is no answer', async () => {
    const { told, visitor } = listening()
    await visitor.post('postcode', { postcode: 'GH1 2AB', _javascript: '1' })
    await visitor.post('property', { property: '1' })
    expect(told.map(({ javascript }) => javascript)).toEqual([true, false])
    const page = await visitor.get('postcode')
    expect(page.kind === 'page' && page.model.values).toEqual({ postcode: 'GH1 2AB' })
  })

  it('is what a page was shown on, of a request that says so', async () => {
    const { told, visitor } = listening({
      device: (request) => (request.headers.has('sec-ch-ua-mobile') ? 'phone' : undefined),
    })
    await visitor.post('postcode', { postcode: 'GH1 2AB' }, { 'sec-ch-ua-mobile': '?1' })
    await visitor.post('property', { property: '1' })
    expect(told.map(({ device }) => device)).toEqual(['phone', undefined])
  })

  it('is in which language, with a script or without and on what a form was given up', async () => {
    let time = now
    const store = memoryStore(() => time.toString()) as AnswerStore<never>
    const { told, welsh } = listening({
      store: () => store,
      clock: () => () => time,
      sessionMinutes: () => 20,
      device: () => 'phone',
    })
    await welsh.post('postcode', { postcode: 'GH1 2AB', _javascript: '1' })
    time = now.add({ minutes: 21 })
    await welsh.get('property')
    expect(told.find(({ name }) => name === 'abandoned')).toMatchObject({
      page: 'property',
      language: 'cy',
      javascript: true,
      device: 'phone',
    })
  })

  it('counts a submission once, however often it is sent', async () => {
    const { told, visitor } = listening()
    await complete(visitor)
    await visitor.post('check', {})
    expect(told.filter(({ name }) => name === 'submitted')).toHaveLength(1)
  })

  it('never keeps a resident from a page, though it fails', async () => {
    const { visitor } = listening({
      events: () => () => {
        throw new Error('the measures are down')
      },
    })
    expect(to(await visitor.post('postcode', { postcode: 'GH1 2AB' }))).toBe('/sample/property')
  })

  it('holds nothing that was typed, in a value, a name, an address or a cookie', async () => {
    const { told, visitor } = listening({
      bindings: [
        {
          path: 'property',
          submit: () => ({ errors: [{ field: 'SECRET-field', message: 'SECRET message' }] }),
        },
      ],
    })
    visitor.plant('guildhall-session=SECRET; other=SECRET')
    const typed = { SECRET: 'SECRET', '': 'SECRET', 'SECRET.name[0]': 'SECRET' }
    for (const { path } of sample.pages) {
      const fields = { ...typed, [path]: 'SECRET', _javascript: 'SECRET' }
      for (const query of ['', '?change=SECRET&SECRET', '?SECRET']) {
        await visitor.get(`${path}${query}`)
        await visitor.post(`${path}${query}`, fields, { referer: 'http://council.example/SECRET' })
      }
    }
    await visitor.get('SECRET')
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    await visitor.post('property', { property: 'SECRET', ...typed })
    expect(told.length).toBeGreaterThan(8)
    expect(told.some(({ name }) => name === 'error-shown')).toBe(true)
    expect(JSON.stringify(told)).not.toContain('SECRET')
  })
})
