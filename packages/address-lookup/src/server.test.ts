// @vitest-environment node

import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'
import type { PageModel } from '@guildhall/journeys/page-model'
import { journeyServer } from '@guildhall/journeys/server'
import { memoryStore } from '@guildhall/journeys/store'
import type { Address } from '@guildhall/standards/address'
import { describe, expect, it } from 'vitest'
import { type AddressPagesOptions, addressPages } from './pages/address-pages.ts'
import { type AddressBindingsOptions, addressBindings } from './server.ts'
import { type AddressSource, attributionFor } from './sources/address-source.ts'
import { memorySource } from './sources/memory.ts'
import { contractAddresses } from './testing.ts'

const elsewhere: Address = {
  uprn: '990200000001',
  lines: ['1 Hall Road'],
  town: 'Gwern Bridge',
  postcode: 'DF1 2AB',
  custodianCode: 9902,
  foundBy: 'memory',
}
const many: Address[] = Array.from({ length: 60 }, (_, at) => ({
  uprn: String(5000 + at),
  lines: [`${at + 1} Mill Lane`],
  town: 'Alderbrook',
  postcode: 'GH2 4XY',
  custodianCode: 9901,
  foundBy: 'memory',
}))
const attribution = attributionFor({ year: 2026, licence: 'AC0000000001' })
const all = [...contractAddresses, ...many, elsewhere]

/** A resident who fills in the address pages. */
function resident(
  options: AddressPagesOptions & {
    source?: AddressSource
    isDown?: () => boolean
    server?: Partial<AddressBindingsOptions<undefined>>
  } = {},
) {
  const pages = addressPages(options)
  const { isDown = () => false } = options
  const outages: string[] = []
  const store = memoryStore()
  const server = journeyServer<undefined, undefined>({
    journey: journey({
      id: 'sample',
      version: 1,
      name: { en: 'Sample', cy: 'Enghraifft' },
      pages: [...pages.pages, checkAnswers()],
    }),
    store: () => store,
    bindings: addressBindings<undefined>({
      pages,
      source: () => options.source ?? memorySource({ addresses: all, attribution, isDown }),
      servedCustodians: () => [9901],
      otherCouncils: () =>
        new Map([
          [
            9902,
            {
              name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
              href: '/dyffryn-gwern',
            },
          ],
        ]),
      timeoutMs: 60,
      onOutage: (error) => outages.push(error.message),
      ...options.server,
    }),
  })
  let cookie = ''
  async function ask(path: string, fields?: Record<string, string>): Promise<PageModel> {
    const request = new Request(`http://council.example/sample/${path}`, {
      headers: { cookie, origin: 'http://council.example' },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const outcome = await server.handle(request, {
      path: path.split('?')[0] || undefined,
      basePath: '/sample',
      homeHref: '/',
      language: 'en',
      context: undefined,
    })
    if (outcome.kind === 'page') return outcome.model
    if (outcome.kind !== 'response') throw new Error(outcome.kind)
    cookie = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return ask(outcome.response.headers.get('location')?.replace('/sample/', '') ?? '')
  }
  async function address() {
    const request = new Request('http://council.example/sample', { headers: { cookie } })
    const run = await server.run(request, undefined)
    return run && pages.address(run.state.answers)
  }
  return { ask, address, outages }
}

describe('a resident who looks for an address', () => {
  it('gives a postcode, chooses, and is known by the UPRN', async () => {
    const { ask, address } = resident()
    const choose = await ask('postcode', { postcode: 'gh12ab' })
    expect(choose.path).toBe('choose-address')
    expect(choose.data).toMatchObject({
      postcode: 'GH1 2AB',
      total: 9,
      attribution,
      isMatch: true,
    })
    const check = await ask('choose-address', { uprn: '42' })
    expect(check.path).toBe('check-answers')
    expect(check.data).toMatchObject({
      rows: [
        {
          key: 'Address',
          value: ['9A Guildhall Street', 'Alderbrook', 'GH1 2AB'],
          path: 'choose-address',
        },
      ],
    })
    expect(await address()).toMatchObject({ uprn: '42', custodianCode: 9901 })
  })

  it.each([
    ['', 'Enter a postcode'],
    ['GH1', 'Enter a full UK postcode, like GH1 2AB'],
  ])('is asked again for a postcode of “%s”, which still stands there', async (typed, message) => {
    const page = await resident().ask('postcode', { postcode: typed })
    expect(page).toMatchObject({
      path: 'postcode',
      values: { postcode: typed },
      errors: [{ field: 'postcode', message }],
    })
  })

  it.each(['990200000001', '1', 'x', '__proto__', ''])(
    'can’t choose “%s”, which wasn’t on the list',
    async (uprn) => {
      const { ask, address } = resident()
      await ask('postcode', { postcode: 'GH1 2AB' })
      const page = await ask('choose-address', { uprn })
      expect(page).toMatchObject({
        path: 'choose-address',
        errors: [{ field: 'uprn', message: 'Select your address' }],
      })
      expect(await address()).toBeUndefined()
    },
  )

  it('is asked for a number first where there are many addresses', async () => {
    const { ask, address } = resident()
    const narrow = await ask('postcode', { postcode: 'GH2 4XY' })
    expect(narrow).toMatchObject({ path: 'narrow-address', data: { count: 60 } })
    const choose = await ask('narrow-address', { narrow: '5' })
    expect(choose.data).toMatchObject({
      addresses: [{ uprn: '5004', text: '5 Mill Lane, Alderbrook, GH2 4XY' }],
      total: 60,
      narrowedBy: '5',
      isMatch: true,
    })
    await ask('choose-address', { uprn: '5004' })
    expect(await address()).toMatchObject({ lines: ['5 Mill Lane'] })
  })

  it('sees all addresses when none has the number, or none is given', async () => {
    for (const [narrow, isMatch] of [
      ['999', false],
      ['', true],
    ] as const) {
      const { ask } = resident()
      await ask('postcode', { postcode: 'GH2 4XY' })
      const choose = await ask('narrow-address', { narrow })
      expect(choose.data).toMatchObject({ total: 60, isMatch })
      expect((choose.data as { addresses: unknown[] }).addresses).toHaveLength(60)
    }
  })

  it('is not asked for a number where the council lists more', async () => {
    const { ask } = resident({ policy: { narrowOver: 60 } })
    expect((await ask('postcode', { postcode: 'GH2 4XY' })).path).toBe('choose-address')
  })

  it('is told that there is nothing at a postcode, and may type the address', async () => {
    const { ask, address } = resident()
    const none = await ask('postcode', { postcode: 'GH4 9ZZ' })
    expect(none).toMatchObject({ path: 'no-addresses', data: { postcode: 'GH4 9ZZ' } })
    const type = await ask('no-addresses', {})
    expect(type).toMatchObject({ path: 'type-address', data: { postcode: 'GH4 9ZZ' } })
    const again = await ask('type-address', { line1: '', town: ' ', postcode: 'GH4' })
    expect(again.errors.map(({ field }) => field)).toEqual(['line1', 'town', 'postcode'])
    const typed = { line1: ' 1 New Street', line2: '', town: 'Netherby', postcode: 'gh49zz' }
    expect((await ask('type-address', typed)).path).toBe('check-answers')
    expect(await address()).toEqual({
      lines: ['1 New Street'],
      town: 'Netherby',
      postcode: 'GH4 9ZZ',
      foundBy: 'typed',
    })
  })

  it('may type the address at once, or when it isn’t listed', async () => {
    const first = resident()
    const at = await first.ask('postcode', { postcode: 'not known', way: 'type' })
    expect(at.path).toBe('type-address')
    const second = resident()
    await second.ask('postcode', { postcode: 'GH1 2AB' })
    const type = await second.ask('choose-address', { uprn: 'not-listed' })
    expect(type).toMatchObject({ path: 'type-address', data: { postcode: 'GH1 2AB' } })
  })

  it('is told that the lookup is down, never that there is nothing, and can go on', async () => {
    const { ask, outages } = resident({ isDown: () => true })
    const down = await ask('postcode', { postcode: 'GH1 2AB' })
    expect(down).toMatchObject({ path: 'address-lookup-down', data: { postcode: 'GH1 2AB' } })
    expect((await ask('address-lookup-down', {})).path).toBe('type-address')
    expect(outages).toHaveLength(1)
    expect(outages[0]).not.toContain('GH1')
  })

  it('is told the same when the lookup is too slow', async () => {
    const slow: AddressSource = {
      ...memorySource({ addresses: all }),
      byPostcode: () => new Promise(() => {}),
    }
    const page = await resident({ source: slow }).ask('postcode', { postcode: 'GH1 2AB' })
    expect(page.path).toBe('address-lookup-down')
  })

  it('gets the list with the same postcode once the lookup is up again', async () => {
    let down = true
    const { ask } = resident({ isDown: () => down })
    await ask('postcode', { postcode: 'GH1 2AB' })
    down = false
    expect((await ask('postcode', { postcode: 'GH1 2AB' })).path).toBe('choose-address')
  })

  it('learns which council serves an address elsewhere, and goes no further', async () => {
    const { ask, address } = resident()
    await ask('postcode', { postcode: 'DF1 2AB' })
    const page = await ask('choose-address', { uprn: elsewhere.uprn ?? '' })
    expect(page).toMatchObject({
      path: 'another-council',
      data: {
        address: '1 Hall Road, Gwern Bridge, DF1 2AB',
        servedBy: { href: '/dyffryn-gwern' },
      },
    })
    expect((await ask('check-answers')).path).toBe('another-council')
    expect(await address()).toBeUndefined()
  })

  it('chooses anew after another postcode', async () => {
    const { ask, address } = resident()
    await ask('postcode', { postcode: 'GH1 2AB' })
    await ask('choose-address', { uprn: '42' })
    await ask('postcode?change', { postcode: 'GH2 4XY' })
    expect(await address()).toBeUndefined()
    expect((await ask('check-answers')).path).toBe('narrow-address')
  })

  it('types anew after another postcode that isn’t found', async () => {
    const { ask, address } = resident()
    await ask('postcode', { postcode: 'GH4 9ZZ' })
    await ask('type-address', { line1: '1 New Street', town: 'Netherby', postcode: 'GH4 9ZZ' })
    await ask('postcode', { postcode: 'GH4 9ZY' })
    expect(await address()).toBeUndefined()
    const type = await ask('no-addresses', {})
    expect(type).toMatchObject({ path: 'type-address', values: { line1: '1 New Street' } })
  })

  it('can’t type the address where only known properties will do', async () => {
    for (const options of [{ typed: 'never' }, { policy: { allowTypedAddress: false } }] as const) {
      const never = resident(options)
      expect((await never.ask('postcode', { postcode: '', way: 'type' })).path).toBe('postcode')
      await never.ask('postcode', { postcode: 'GH1 2AB' })
      const end = await never.ask('choose-address', { uprn: 'not-listed' })
      expect(end.path).toBe('address-not-listed')
      expect((await never.ask('check-answers')).path).toBe('address-not-listed')
      await never.ask('postcode', { postcode: 'GH4 9ZZ' })
      expect((await never.ask('check-answers')).path).toBe('no-addresses')
    }
  })

  it('sees the list in Welsh after changing language', async () => {
    const source = memorySource({ addresses: all })
    const welsh: AddressSource = {
      ...source,
      async byPostcode(postcode, options) {
        const list = await source.byPostcode(postcode, options)
        if (options.language !== 'cy') return list
        return list.map((one) => ({ ...one, lines: ['Heol y Neuadd'], language: 'cy' }))
      },
    }
    const pages = addressPages()
    const bindings = addressBindings<undefined>({
      pages,
      source: () => welsh,
      servedCustodians: () => [9901],
    })
    const choose = bindings.find(({ path }) => path === 'choose-address')
    const data = await choose?.load?.({
      context: undefined,
      path: 'choose-address',
      language: 'cy',
      signal: new AbortController().signal,
      instance: 'i',
      clock: () => {
        throw new Error('not asked')
      },
      answers: {
        postcode: {
          values: { postcode: 'DF1 2AB' },
          facts: { outcome: 'found', addresses: [elsewhere], attribution: [], language: 'en' },
        },
      },
    })
    expect(data).toMatchObject({
      addresses: [{ uprn: elsewhere.uprn, text: 'Heol y Neuadd, Gwern Bridge, DF1 2AB' }],
    })
  })
})
