// @vitest-environment node

import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'
import type { PageModel } from '@guildhall/journeys/page-model'
import { journeyServer } from '@guildhall/journeys/server'
import { memoryStore } from '@guildhall/journeys/store'
import type { Address } from '@guildhall/standards/address'
import { describe, expect, it } from 'vitest'
import type { PostcodeFinding } from './councils/postcodes.ts'
import { memoryVisitorLimit } from './limits/visitor-limit.ts'
import { type AddressPagesOptions, addressPages } from './pages/address-pages.ts'
import { type AddressBindingsOptions, addressBindings } from './server.ts'
import { AddressSourceError, attributionFor } from './sources/address-source.ts'
import { memorySource } from './sources/memory.ts'
import { contractAddresses } from './testing.ts'

const attribution = attributionFor({ year: 2026, licence: 'AC0000000001' })
const valley = { name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' }, href: '/dg' }
const neighbour: Address = {
  uprn: '990200000077',
  lines: ['20 Guildhall Street'],
  town: 'Alderbrook',
  postcode: 'GH1 2AB',
  custodianCode: 9902,
  foundBy: 'memory',
}

/** A resident of a service that offers every way to an address. */
function resident(
  server: Partial<AddressBindingsOptions<undefined>> = {},
  options: AddressPagesOptions & { addresses?: readonly Address[]; language?: 'en' | 'cy' } = {},
) {
  const { addresses = contractAddresses, language = 'en', ...ways } = options
  const pages = addressPages({ search: true, confirm: true, place: true, ...ways })
  const outages: string[] = []
  const store = memoryStore()
  const served = journeyServer<undefined, undefined>({
    journey: journey({
      id: 'sample',
      version: 1,
      name: { en: 'Sample', cy: 'Enghraifft' },
      pages: [...pages.pages, checkAnswers()],
    }),
    store: () => store,
    bindings: addressBindings<undefined>({
      pages,
      source: () => memorySource({ addresses, attribution }),
      servedCustodians: () => [9901],
      servedGss: () => ['E07999901'],
      otherCouncils: () => new Map([[9902, valley]]),
      otherCouncilsByGss: () => new Map([['W06999902', valley]]),
      onOutage: (error) => outages.push(error.message),
      ...server,
    }),
  })
  let cookie = ''
  async function ask(path: string, fields?: Record<string, string>): Promise<PageModel> {
    const request = new Request(`http://council.example/sample/${path}`, {
      headers: { cookie, origin: 'http://council.example' },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const outcome = await served.handle(request, {
      path: path.split('?')[0] || undefined,
      basePath: '/sample',
      homeHref: '/',
      language,
      context: undefined,
    })
    if (outcome.kind === 'page') return outcome.model
    if (outcome.kind !== 'response') throw new Error(outcome.kind)
    cookie = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return ask(outcome.response.headers.get('location')?.replace('/sample/', '') ?? '')
  }
  async function address() {
    const request = new Request('http://council.example/sample', { headers: { cookie } })
    const run = await served.run(request, undefined)
    return run && pages.address(run.state.answers)
  }
  return { ask, address, outages }
}

const postcodes = (finding: PostcodeFinding | Error) => ({
  postcodes: () => ({
    name: 'postcodes',
    async find() {
      if (finding instanceof Error) throw finding
      return finding
    },
  }),
})

describe('a resident who gives part of an address', () => {
  it('chooses among those that have it, confirms, and goes on', async () => {
    const { ask, address } = resident()
    const choose = await ask('postcode', { postcode: 'flat 2 guildhall st' })
    expect(choose).toMatchObject({
      path: 'choose-address',
      data: {
        postcode: 'flat 2 guildhall st',
        addresses: [{ text: 'Flat 2, 14 Guildhall Street, Alderbrook, GH1 2AB' }],
      },
    })
    const uprn = (choose.data as { addresses: { uprn: string }[] }).addresses[0]?.uprn ?? ''
    const confirm = await ask('choose-address', { uprn })
    expect(confirm).toMatchObject({
      path: 'confirm-address',
      data: { lines: ['Flat 2', '14 Guildhall Street', 'Alderbrook', 'GH1 2AB'], attribution },
    })
    expect((await ask('confirm-address', {})).path).toBe('check-answers')
    expect(await address()).toMatchObject({ uprn, postcode: 'GH1 2AB' })
  })

  it('is asked for more when it says too little, and what was typed stays', async () => {
    expect(await resident().ask('postcode', { postcode: 'flat 2' })).toMatchObject({
      path: 'postcode',
      values: { postcode: 'flat 2' },
      errors: [{ message: 'Add a street, a building or a place, such as “2 High Street”' }],
    })
    expect(await resident().ask('postcode', { postcode: ' ' })).toMatchObject({
      errors: [{ message: 'Enter a postcode or part of an address' }],
    })
  })

  it('is told when nothing has it, and may type the address without it standing as a postcode', async () => {
    const { ask } = resident()
    expect((await ask('postcode', { postcode: '2 nowhere lane' })).path).toBe('no-addresses')
    expect(await ask('no-addresses', {})).toMatchObject({
      path: 'type-address',
      data: { postcode: '' },
    })
  })

  it('can’t do so where only postcodes are asked for', async () => {
    const page = await resident({}, { search: false }).ask('postcode', { postcode: '2 high st' })
    expect(page).toMatchObject({ path: 'postcode', errors: [{ field: 'postcode' }] })
  })
})

describe('a resident whose postcode has no addresses here', () => {
  it.each<[string, PostcodeFinding, string, object]>([
    [
      'was ended',
      { outcome: 'terminated', year: 2019, month: 6 },
      'postcode-ended',
      { ended: 'June 2019' },
    ],
    ['never was', { outcome: 'unknown' }, 'no-such-postcode', {}],
    ['is ours', { outcome: 'known', gss: ['E07999901'] }, 'no-addresses', {}],
    [
      'is another council’s',
      { outcome: 'known', gss: ['W06999902'] },
      'postcode-another-council',
      { servedBy: valley },
    ],
  ])('is told that it %s', async (_, finding, path, data) => {
    const { ask, address } = resident(postcodes(finding))
    const page = await ask('postcode', { postcode: 'GH4 9ZZ' })
    expect(page).toMatchObject({ path, data: { postcode: 'GH4 9ZZ', ...data } })
    expect(await address()).toBeUndefined()
  })

  it('may type the address when it was ended, and goes no further when it is another council’s', async () => {
    const ended = resident(postcodes({ outcome: 'terminated', year: 2019, month: 6 }))
    await ended.ask('postcode', { postcode: 'GH4 9ZZ' })
    expect((await ended.ask('postcode-ended', {})).path).toBe('type-address')
    const other = resident(postcodes({ outcome: 'known', gss: ['W06999902'] }))
    await other.ask('postcode', { postcode: 'GH4 9ZZ' })
    expect((await other.ask('check-answers')).path).toBe('postcode-another-council')
  })

  it('reads the month in Welsh', async () => {
    const { ask } = resident(postcodes({ outcome: 'terminated', year: 2019, month: 6 }), {
      language: 'cy',
    })
    const page = await ask('postcode', { postcode: 'GH4 9ZZ' })
    expect(page.data).toMatchObject({ ended: 'Mehefin 2019' })
  })

  it('is told only that there are none when nobody knows why', async () => {
    const words = { what: 'It is down.', toDo: 'Wait.' }
    const { ask, outages } = resident(postcodes(new AddressSourceError('postcodes', 'down', words)))
    expect((await ask('postcode', { postcode: 'GH4 9ZZ' })).path).toBe('no-addresses')
    expect(outages).toHaveLength(1)
  })
})

describe('a resident whose postcode lies astride councils', () => {
  it('is told so, chooses, and learns who serves the address', async () => {
    const { ask } = resident({}, { addresses: [...contractAddresses, neighbour] })
    const astride = await ask('postcode', { postcode: 'GH1 2AB' })
    expect(astride).toMatchObject({ path: 'postcode-astride', data: { postcode: 'GH1 2AB' } })
    expect((await ask('postcode-astride', {})).path).toBe('choose-address')
    const outside = await ask('choose-address', { uprn: '990200000077' })
    expect(outside).toMatchObject({ path: 'another-council', data: { servedBy: valley } })
  })

  it('isn’t bothered by addresses of a national custodian', async () => {
    const national = { ...neighbour, custodianCode: 7655 }
    const { ask } = resident({}, { addresses: [...contractAddresses, national] })
    expect((await ask('postcode', { postcode: 'GH1 2AB' })).path).toBe('choose-address')
  })
})

describe('a visitor who looks up too much', () => {
  it('has to wait, is told how long, and can still type an address', async () => {
    let time = 0
    const limit = memoryVisitorLimit({
      secret: 'a secret of some length',
      burst: 2,
      perMinute: 0.5,
      now: () => time,
    })
    const { ask } = resident({ limit: () => limit.take('1.2.3.4') })
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await ask('postcode', { postcode: 'GH1 2AB' })).path).toBe('choose-address')
    }
    expect(await ask('postcode', { postcode: 'GH1 2AB' })).toMatchObject({
      path: 'too-many-lookups',
      data: { minutes: 2 },
    })
    expect((await ask('too-many-lookups', {})).path).toBe('type-address')
    time = 120_000
    expect((await ask('postcode', { postcode: 'GH1 2AB' })).path).toBe('choose-address')
  })
})

describe('a resident of a place without an address', () => {
  it('gives a grid reference and says where it is', async () => {
    const { ask, address } = resident()
    expect((await ask('postcode', { postcode: '', way: 'place' })).path).toBe('place')
    const check = await ask('place', {
      grid: 'sp 320 870',
      description: 'Second mooring\nby the weir',
    })
    expect(check).toMatchObject({
      path: 'check-answers',
      data: {
        rows: [
          {
            key: 'Place',
            value: [expect.stringContaining('mooring'), 'Grid reference SP 3205 8705'],
          },
        ],
      },
    })
    expect(await address()).toEqual({
      lines: ['Second mooring by the weir'],
      easting: 432_050,
      northing: 287_050,
      foundBy: 'typed',
      place: {
        by: 'grid-reference',
        description: expect.stringContaining('Second mooring'),
        gridReference: 'SP 3205 8705',
        precision: 100,
      },
    })
  })

  it('gives coordinates alone, or words alone', async () => {
    const one = resident()
    await one.ask('postcode', { postcode: '', way: 'place' })
    await one.ask('place', { grid: '432000, 287000', description: '' })
    expect(await one.address()).toMatchObject({ lines: ['SP 3200 8700'], easting: 432_000 })
    const other = resident()
    await other.ask('postcode', { postcode: '', way: 'place' })
    await other.ask('place', { grid: '', description: 'The field behind the mill' })
    expect(await other.address()).toEqual({
      lines: ['The field behind the mill'],
      foundBy: 'typed',
      place: { by: 'description', description: 'The field behind the mill' },
    })
  })

  it.each([
    [{ grid: 'by the weir', description: 'x' }, 'Enter a grid reference such as SP 320 870'],
    [{ grid: '', description: ' ' }, 'Enter a grid reference or describe where it is'],
  ])('is told what is missing in %j', async (typed, message) => {
    const { ask } = resident()
    await ask('postcode', { postcode: '', way: 'place' })
    const page = await ask('place', typed)
    expect(page).toMatchObject({ path: 'place', errors: [{ field: 'grid' }] })
    expect(page.errors[0]?.message).toContain(message)
  })
})
