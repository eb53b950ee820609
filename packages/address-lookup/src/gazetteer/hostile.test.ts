// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyGazetteerChanges } from './changes.ts'
import { addressLookupMigrations } from './database.ts'
import { address, fileOf, property, small } from './dtf.testing.ts'
import { importGazetteer } from './import.ts'
import { csvRows } from './rows.ts'

const start = [small.header, small.street, small.english, small.welsh]
const good = [...start, property('1'), address('1', 'A'), small.trailer].join('\n')

function bytes(...parts: readonly (string | Uint8Array)[]): () => AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  return async function* () {
    for (const part of parts) yield typeof part === 'string' ? encoder.encode(part) : part
  }
}

/** Text as a single-byte encoding writes it, in which É is one byte that UTF-8 has not. */
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** A line without an end, in pieces, so that none but the reader could hold it all. */
function endlessLine(mebibytes: number, ...after: readonly string[]) {
  return async function* () {
    yield* fileOf(...start, property('1'), address('1', 'A'))()
    const piece = new Uint8Array(1024 * 1024).fill(0x41)
    for (let at = 0; at < mebibytes; at += 1) yield piece
    yield* fileOf('', ...after, small.trailer)()
  }
}

describe.each(everyDatabase())('a hostile file on $name', (kind) => {
  let database: Database

  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [addressLookupMigrations])
    await importGazetteer(database, { council: 'a', open: bytes(good) })
  })
  afterEach(async () => {
    await database.close()
  })

  async function keys(): Promise<string[]> {
    const { rows } = await sql<{ key: string }>`
      select key from address_lookup_addresses where council = 'a' order by key`.execute(
      database.tables(),
    )
    return rows.map(({ key }) => key)
  }
  const load = (open: () => AsyncIterable<Uint8Array>) =>
    importGazetteer(database, { council: 'a', open })

  it.each<[string, () => AsyncIterable<Uint8Array>]>([
    [
      'UTF-16, little end first',
      bytes(new Uint8Array([0xff, 0xfe]), latin1(good.replace(/./g, '$&\0'))),
    ],
    [
      'UTF-16, big end first',
      bytes(new Uint8Array([0xfe, 0xff]), latin1(good.replace(/./g, '\0$&'))),
    ],
    ['UTF-16 without a mark', bytes(latin1(good.replace(/./gs, '$&\0')))],
    ['a compressed file', bytes(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]))],
    ['empty', bytes('')],
    ['only line ends', bytes('\n'.repeat(10_000))],
    ['nothing but quotation marks', bytes('"'.repeat(200_000))],
    ['cut in the middle of a character', bytes(latin1(good.slice(0, 300)), new Uint8Array([0xc3]))],
    ['cut in the middle of a line', bytes(good.slice(0, -20))],
    ['without its first columns', bytes(good.replace(/^\d\d,/gm, ''))],
    ['parted by semicolons', bytes(good.replaceAll(',', ';'))],
  ])('that is %s is refused with a reason, and the addresses stay', async (_, open) => {
    const result = await load(open)
    expect(result.outcome).toBe('refused')
    expect(result.refused.at(-1)?.reason).toMatch(/\w\.$/)
    expect(await keys()).toEqual(['A'])
  })

  it('in another encoding loses the lines that can’t be read, each told of', async () => {
    const lines = [...start, property('1'), address('1', 'A'), property('2')].join('\n')
    const café = latin1(`${address('2', 'B', { pao: 'CAFÉ' })}\n`)
    const result = await load(bytes(`${lines}\n`, café, small.trailer))
    expect(result).toMatchObject({ outcome: 'loaded', loaded: 1 })
    expect(result.refused[0]).toMatchObject({ line: 8, column: '(line)' })
    expect(result.refused[0]?.reason).toContain('UTF-8')
  })

  it('with quotation marks that don’t close loses those lines and no others', async () => {
    const bad = address('1', 'B').replace('"ENG"', '"ENG')
    const result = await load(
      fileOf(
        ...start,
        property('1'),
        bad,
        address('1', 'C'),
        bad,
        property('2'),
        address('2', 'D'),
        small.trailer,
      ),
    )
    expect(result.refused.slice(0, 2).map(({ line, column }) => [line, column])).toEqual([
      [6, '(line)'],
      [8, '(line)'],
    ])
    expect(await keys()).toEqual(['C', 'D'])
  })

  it('with columns missing or too many loses those lines, and says which', async () => {
    const short = address('1', 'B').split(',').slice(0, -3).join(',')
    const result = await load(
      fileOf(
        ...start,
        property('1'),
        short,
        `${address('1', 'C')},x`,
        address('1', 'D'),
        small.trailer,
      ),
    )
    expect(result.refused.slice(0, 2).map(({ line }) => line)).toEqual([6, 7])
    expect(await keys()).toEqual(['D'])
  })

  it('that writes to the database in its texts is kept as it is written', async () => {
    const text = "'; drop table address_lookup_addresses; -- \\' $1"
    const result = await load(
      fileOf(...start, property('1'), address('1', "K'", { pao: text }), small.trailer),
    )
    expect(result).toMatchObject({ outcome: 'loaded', loaded: 1 })
    expect(await keys()).toEqual(["K'"])
  })

  it('of changes that can’t be read changes nothing', async () => {
    const header = small.header.replace('"F"', '"C"')
    for (const open of [
      bytes(new Uint8Array([0xff, 0xfe]), latin1(good)),
      bytes(''),
      bytes(header),
      bytes(`${header}\n${'"'.repeat(100_000)}\n`),
    ]) {
      const result = await applyGazetteerChanges(database, { council: 'a', open })
      expect(result.outcome).toBe('refused')
    }
    expect(await keys()).toEqual(['A'])
  })
})

describe('a line of a gigabyte', () => {
  it('is passed over in bounded memory, and what follows it is read', async () => {
    const before = process.memoryUsage().rss
    let most = before
    const seen: string[] = []
    const refused: string[] = []
    const mebibytes = 1024
    for await (const batch of csvRows(endlessLine(mebibytes, property('2'))())) {
      seen.push(...batch.rows.map(({ fields }) => fields[0] ?? ''))
      refused.push(...batch.refused.map(({ reason }) => reason))
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect(refused).toEqual([expect.stringContaining('longer than 64 KiB')])
    expect(seen.slice(-2)).toEqual(['21', '99'])
    expect((most - before) / 1024 / 1024).toBeLessThan(128)
  })
})
