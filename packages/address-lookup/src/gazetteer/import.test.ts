// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressLookupMigrations } from './database.ts'
import { address, fileOf, property, small } from './dtf.testing.ts'
import { gazetteerSource } from './gazetteer.ts'
import { presetGazetteer } from './generator.ts'
import { gazetteerFile, type ImportProgress, importGazetteer } from './import.ts'

const start = [small.header, small.street, small.english, small.welsh]
const { signal } = new AbortController()

describe.each(everyDatabase())('a council’s gazetteer on $name', (kind) => {
  let database: Database

  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [addressLookupMigrations])
  })
  afterEach(async () => {
    await database.close()
  })

  const load = (council: string, ...lines: string[]) =>
    importGazetteer(database, { council, open: fileOf(...start, ...lines, small.trailer) })

  async function shown(council: string, language: 'en' | 'cy' = 'en', code = 'GH1 2AB') {
    const postcode = readPostcode(code)
    if (!postcode) throw new RangeError(code)
    const source = gazetteerSource({ database, council })
    const found = await source.byPostcode(postcode, { signal, language })
    return found.map(({ lines }) => lines.join(', '))
  }

  it('is loaded without its bad rows, each told with line, column and reason', async () => {
    const result = await load(
      'a',
      property('1'),
      address('1', 'A'),
      property('oops'),
      address('1', 'A', { number: 8 }),
    )
    expect(result).toMatchObject({
      outcome: 'loaded',
      loaded: 1,
      refusedCount: 3,
      refused: [
        { line: 7, column: 'UPRN' },
        { line: 8, column: 'LPI_KEY' },
        { line: 9, column: 'RECORD_COUNT' },
      ],
    })
    expect(await shown('a')).toEqual(['7 Example Street'])
  })

  it('replaces what the council had, and no other council’s', async () => {
    await load('a', property('1'), address('1', 'A'))
    await load('b', property('1'), address('1', 'A', { number: 9 }))
    await load('a', property('2'), address('2', 'B', { number: 8 }))
    expect(await shown('a')).toEqual(['8 Example Street'])
    expect(await shown('b')).toEqual(['9 Example Street'])
    const ofB = gazetteerSource({ database, council: 'b' })
    expect(await ofB.byUprn(readUprn('2') ?? never(), { signal })).toBeUndefined()
  })

  it('is not loaded again when it is loaded already', async () => {
    const first = await load('a', property('1'), address('1', 'A'))
    const again = await load('a', property('1'), address('1', 'A'))
    expect(again).toMatchObject({ outcome: 'unchanged', loaded: first.loaded })
  })

  it('is loaded once when two servers start together', async () => {
    const both = [0, 1].map(() => load('a', property('1'), address('1', 'A')))
    const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['loaded', 'unchanged'])
  })

  it.each([
    ['is cut short', fileOf(...start, property('2'), address('2', 'B'))],
    ['has no address', fileOf(...start, small.trailer)],
    ['is a web page', fileOf('<!doctype html>', '<p>Signed out</p>', small.trailer)],
  ])('leaves the addresses as they were when the file %s', async (_, open) => {
    await load('a', property('1'), address('1', 'A'))
    const result = await importGazetteer(database, { council: 'a', open })
    expect(result).toMatchObject({ outcome: 'refused', loaded: 0 })
    expect(result.refused.at(-1)?.reason).toMatch(/\w\.$/)
    expect(await shown('a')).toEqual(['7 Example Street'])
  })

  it('leaves the addresses as they were when reading breaks off', async () => {
    await load('a', property('1'), address('1', 'A'))
    const open = async function* () {
      yield* fileOf(...start, property('2'), address('2', 'B'))()
      throw new Error('the disk went away')
    }
    await expect(importGazetteer(database, { council: 'a', open })).rejects.toThrow('the disk')
    expect(await shown('a')).toEqual(['7 Example Street'])
  })

  it('says what to do when there is no such file', async () => {
    const open = gazetteerFile('/nowhere/at/all.csv')
    await expect(importGazetteer(database, { council: 'a', open })).rejects.toThrow(
      'The gazetteer file /nowhere/at/all.csv can’t be read (ENOENT)',
    )
  })

  it('shows approved addresses that get post, and finds them by their other postcodes', async () => {
    await load(
      'a',
      property('1'),
      address('1', 'A'),
      address('1', 'B', { status: 3, postcode: 'GH3 1AA', pao: 'THE OLD SHOP' }),
      address('1', 'C', { status: 8, postcode: 'GH3 9AA' }),
      property('2'),
      address('2', 'D', { postal: 'N' }),
      property('3', { status: 6 }),
      address('3', 'E', { number: 3 }),
    )
    expect(await shown('a')).toEqual(['7 Example Street'])
    expect(await shown('a', 'en', 'GH3 1AA')).toEqual(['7 Example Street'])
    expect(await shown('a', 'en', 'GH3 9AA')).toEqual([])
    const withNew = gazetteerSource({ database, council: 'a', provisional: true })
    const found = await withNew.byUprn(readUprn('3') ?? never(), { signal })
    expect(found?.lines).toEqual(['3 Example Street'])
  })

  it('gives the Welsh address in Welsh, and the one there is when there is no other', async () => {
    await load(
      'a',
      property('1'),
      address('1', 'A'),
      address('1', 'B', { language: 'CYM', town: 'TREF' }),
      property('2'),
      address('2', 'C', { number: 8 }),
    )
    expect(await shown('a', 'cy')).toEqual(['8 Example Street', '7 Stryd Enghraifft'])
    expect(await shown('a')).toEqual(['7 Example Street', '8 Example Street'])
  })

  it('of Alderbrook is loaded, telling how far it has come', async () => {
    const steps: ImportProgress[] = []
    const result = await importGazetteer(database, {
      council: 'alderbrook',
      open: presetGazetteer('alderbrook'),
      onProgress: (progress) => steps.push(progress),
    })
    expect(result).toMatchObject({ outcome: 'loaded', refusedCount: 0 })
    expect(result.loaded).toBeGreaterThan(4000)
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.at(-1)).toMatchObject({ addresses: result.loaded, refused: 0 })
    expect(await shown('alderbrook')).toEqual([
      '1 Guildhall Street',
      '2 Guildhall Street',
      '3 Guildhall Street',
      '9 Guildhall Street',
      '9A Guildhall Street',
      'The Corner Bakery, 10-12 Guildhall Street',
      'Flat 1, Guildhall Court, 14 Guildhall Street',
      'Flat 2, Guildhall Court, 14 Guildhall Street',
      'Flat 10, Guildhall Court, 14 Guildhall Street',
      'Ground Floor Flat, 16 Guildhall Street',
      'First Floor Flat, 16 Guildhall Street',
      'The Old Library, Guildhall Street',
    ])
  })
})

function never(): never {
  throw new RangeError('unreachable')
}
