// @vitest-environment node

import type { Address } from '@guildhall/standards/address'
import { describe, expect, it } from 'vitest'
import type { PostcodeFinding } from './councils/postcodes.ts'
import { memoryVisitorLimit } from './limits/visitor-limit.ts'
import { attribution, resident, valley } from './resident.testing.ts'
import { AddressSourceError } from './sources/address-source.ts'
import { contractAddresses } from './testing.ts'

const neighbour: Address = {
  uprn: '990200000077',
  lines: ['20 Guildhall Street'],
  town: 'Alderbrook',
  postcode: 'GH1 2AB',
  custodianCode: 9902,
  foundBy: 'memory',
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
