// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { readPostcode } from '@guildhall/standards/postcode'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyGazetteerChanges, isChangeFile } from './changes.ts'
import { addressLookupMigrations } from './database.ts'
import { address, fileOf, property, small } from './dtf.testing.ts'
import { gazetteerSource } from './gazetteer.ts'
import { importGazetteer } from './import.ts'

const { signal } = new AbortController()
const header = small.header.replace('"F"', '"C"').replace('2026-01-05', '2026-02-01')

/** A record as a change of a type, at a place in the order. */
function as(type: 'I' | 'U' | 'D', order: number, record: string): string {
  return record.replace(/^(\d+),"I",\d+,/, `$1,"${type}",${order},`)
}

describe.each(everyDatabase())('a file of changes on $name', (kind) => {
  let database: Database

  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [addressLookupMigrations])
    await importGazetteer(database, {
      council: 'a',
      open: fileOf(
        small.header,
        small.street,
        small.english,
        small.welsh,
        property('1'),
        address('1', 'A'),
        property('2'),
        address('2', 'B', { number: 8 }),
        property('3', { status: 8 }),
        address('3', 'C', { number: 9 }),
        small.trailer,
      ),
    })
  })
  afterEach(async () => {
    await database.close()
  })

  const change = (lines: readonly string[], options: { batch?: number; header?: string } = {}) =>
    applyGazetteerChanges(database, {
      council: 'a',
      open: fileOf(options.header ?? header, ...lines, small.trailer),
      ...(options.batch === undefined ? {} : { batch: options.batch }),
    })

  async function shown() {
    const postcode = readPostcode('GH1 2AB')
    if (!postcode) throw new RangeError('GH1 2AB')
    const found = await gazetteerSource({ database, council: 'a' }).byPostcode(postcode, { signal })
    return found.map(({ lines }) => lines.join(', '))
  }

  it('is told from a full one by its header', async () => {
    expect(await isChangeFile(fileOf(header)())).toBe(true)
    expect(await isChangeFile(fileOf(small.header)())).toBe(false)
  })

  it('adds, changes and removes addresses, in the order that it says', async () => {
    const result = await change([
      as('D', 4, address('1', 'A')),
      as('I', 1, property('4')),
      as('I', 2, address('4', 'D', { number: 20 })),
      as('U', 3, address('2', 'B', { number: 80 })),
      as('U', 5, address('2', 'B', { number: 81 })),
    ])
    expect(result).toMatchObject({ outcome: 'applied', loaded: 5, refusedCount: 0 })
    expect(await shown()).toEqual(['20 Example Street', '81 Example Street'])
  })

  it('renames a street for all the addresses on it, found by the new name at once', async () => {
    await change([as('U', 1, small.english.replace('EXAMPLE STREET', 'MAYOR STREET'))])
    expect(await shown()).toEqual(['7 Mayor Street', '8 Mayor Street'])
    const source = gazetteerSource({ database, council: 'a' })
    const found = await source.byText?.('8 mayor st', { signal })
    expect(found?.addresses.map(({ uprn }) => uprn)).toEqual(['2'])
    expect(await source.byText?.('example street', { signal })).toMatchObject({ addresses: [] })
  })

  it('offers a property again that was historical, and no more one that has become so', async () => {
    await change([
      as('U', 1, property('3', { status: 1 })),
      as('U', 2, property('1', { status: 8 })),
      as('D', 3, property('2')),
    ])
    expect(await shown()).toEqual(['9 Example Street'])
  })

  it('leaves out what can’t be, each told with line and column, and applies the rest', async () => {
    const result = await change([
      as('I', 1, property('1')),
      as('U', 2, property('77')),
      as('I', 3, address('88', 'X')),
      as('I', 4, address('1', 'Y', { usrn: '5' })),
      '24,"X",5',
      as('U', 6, address('2', 'B', { number: 30 })),
    ])
    expect(result.refused.map(({ line, column }) => [line, column])).toEqual([
      [2, 'UPRN'],
      [3, 'UPRN'],
      [4, 'UPRN'],
      [5, 'USRN'],
      [6, 'UPRN'],
    ])
    expect(await shown()).toEqual(['7 Example Street', '30 Example Street'])
  })

  it('is applied once, and goes on where it broke off', async () => {
    const lines = [
      as('I', 1, property('4')),
      as('I', 2, address('4', 'D', { number: 20 })),
      as('U', 3, address('2', 'B', { number: 81 })),
    ]
    let asked = 0
    const broken = applyGazetteerChanges(database, {
      council: 'a',
      open: fileOf(header, ...lines, small.trailer),
      batch: 1,
      onProgress() {
        asked += 1
        if (asked === 2) throw new Error('the server was stopped')
      },
    })
    await expect(broken).rejects.toThrow('stopped')
    expect(await shown()).toEqual(['7 Example Street', '8 Example Street', '20 Example Street'])
    const other = await change([as('U', 1, property('1'))])
    expect(other).toMatchObject({ outcome: 'refused' })
    expect(other.refused[0]?.reason).toContain('broken off')
    expect(await change(lines, { batch: 1 })).toMatchObject({ outcome: 'applied', loaded: 1 })
    expect(await change(lines)).toMatchObject({ outcome: 'unchanged', loaded: 0 })
    expect(await shown()).toEqual(['7 Example Street', '20 Example Street', '81 Example Street'])
  })

  it.each([
    [
      'is older than what is loaded',
      [],
      header.replace('2026-02-01', '2025-12-01'),
      'PROCESS_DATE',
    ],
    ['is a full one', [], small.header, 'FILE_TYPE'],
    ['has no header', [], '', '(line)'],
  ])('changes nothing when it %s', async (_, lines, first, column) => {
    const result = await change(lines, { header: first })
    expect(result).toMatchObject({ outcome: 'refused', loaded: 0, refused: [{ column }] })
    expect(await shown()).toEqual(['7 Example Street', '8 Example Street'])
  })

  it('changes nothing when it is cut short, or there is nothing to change', async () => {
    const open = fileOf(header, as('D', 1, address('1', 'A')))
    expect(await applyGazetteerChanges(database, { council: 'a', open })).toMatchObject({
      outcome: 'refused',
    })
    const whole = fileOf(header, as('D', 1, address('1', 'A')), small.trailer)
    expect(await applyGazetteerChanges(database, { council: 'b', open: whole })).toMatchObject({
      outcome: 'refused',
      refused: [{ column: 'FILE_TYPE' }],
    })
    expect(await shown()).toEqual(['7 Example Street', '8 Example Street'])
  })
})
