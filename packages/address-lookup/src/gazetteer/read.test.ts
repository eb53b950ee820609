// @vitest-environment node
import { createReadStream, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { address, fileOf, property, small } from './dtf.testing.ts'
import { inChunks } from './generator.ts'
import { type GazetteerAddress, type ReadOptions, readGazetteer } from './read.ts'
import type { RefusedRow } from './refusal.ts'

async function read(open: () => AsyncIterable<Uint8Array>, options: ReadOptions = {}) {
  const addresses: GazetteerAddress[] = []
  const refused: RefusedRow[] = []
  for await (const batch of readGazetteer(open, options)) {
    addresses.push(...batch.addresses)
    refused.push(...batch.refused)
  }
  return { addresses, refused }
}

const start = [small.header, small.street, small.english, small.welsh]
const one = [property('1'), address('1', 'A')]
const whole = (...lines: string[]) => fileOf(...start, ...lines, small.trailer)
const places = (refused: readonly RefusedRow[]) =>
  refused.filter(({ column }) => column !== 'RECORD_COUNT').map((row) => [row.line, row.column])

function bytesFile(...parts: readonly (string | Uint8Array)[]): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
  }
}

describe('a gazetteer file', () => {
  it('gives a property its address, coordinates and custodian', async () => {
    const { addresses } = await read(whole(...one))
    expect(addresses).toMatchObject([
      {
        uprn: '1',
        lines: ['7 EXAMPLE STREET'],
        town: 'ANYTOWN',
        postcode: 'GH1 2AB',
        singleLine: '7 EXAMPLE STREET, ANYTOWN, GH1 2AB',
        custodianCode: 9999,
        easting: 432010,
        northing: 287010,
        usrn: '99990001',
        status: 1,
        postal: true,
        language: 'en',
      },
    ])
  })

  it('gives the Welsh address of a Welsh record', async () => {
    const welsh = address('1', 'B', {
      language: 'CYM',
      sao: 'FFLAT 1',
      pao: 'TŶ HIR',
      town: 'TREF',
    })
    const { addresses } = await read(whole(...one, welsh))
    expect(addresses[1]).toMatchObject({
      language: 'cy',
      singleLine: 'FFLAT 1, TŶ HIR, 7 STRYD ENGHRAIFFT, TREF, GH1 2AB',
    })
  })

  it('never has historical, candidate or rejected addresses, and marks those of a property that is gone', async () => {
    const { addresses, refused } = await read(
      whole(
        property('1'),
        ...[1, 3, 5, 6, 7, 8, 9].map((status) => address('1', `A${status}`, { status })),
        property('2', { status: 8 }),
        address('2', 'B'),
        property('3', { status: 6 }),
        address('3', 'C'),
      ),
    )
    expect(addresses.map(({ key, status }) => [key, status])).toEqual([
      ['A1', 1],
      ['A3', 3],
      ['A6', 6],
      ['B', 8],
      ['C', 6],
    ])
    expect(places(refused)).toEqual([])
  })

  it('is read in whatever order its records stand', async () => {
    const lines = [...start, ...one].slice(1).toReversed()
    const { addresses, refused } = await read(fileOf(small.header, ...lines, small.trailer))
    expect(addresses).toHaveLength(1)
    expect(places(refused)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['a UPRN that is none', property('12x'), 'UPRN'],
    ['a UPRN of 13 digits', property('1234567890123'), 'UPRN'],
    ['a status that is none', property('5', { status: 4 }), 'LOGICAL_STATUS'],
    ['a place outside Great Britain', property('5', { x: '666666' }), 'X_COORDINATE'],
    ['coordinates that are words', property('5', { x: 'west' }), 'X_COORDINATE'],
    ['a language that is none', address('1', 'Z', { language: 'FRA' }), 'LANGUAGE'],
    ['a postcode that is half', address('1', 'Z', { postcode: 'GH1' }), 'POSTCODE'],
    ['a street that is not in the file', address('1', 'Z', { usrn: '123' }), 'USRN'],
    ['a property that is not in the file', address('99', 'Z'), 'UPRN'],
    ['no key', address('1', ''), 'LPI_KEY'],
    ['a line cut short', address('1', 'Z').slice(0, 80), 'LEVEL'],
    ['columns of another format', '24,"I",1,1', 'LPI_KEY'],
    ['a deletion in a full file', property('5').replace('"I"', '"D"'), 'CHANGE_TYPE'],
    ['a record that no gazetteer has', '77,"I",1', 'RECORD_IDENTIFIER'],
    ['a quotation mark that is not closed', address('1', 'Z').replace('"Y",0', '"Y,0'), '(line)'],
    ['a quotation mark inside a text', '15,"I",9,1,"THE "OLD" ROAD","","","","ENG"', '(line)'],
    ['a NUL', address('1', 'Z', { pao: 'A\0B' }), '(line)'],
    ['a property that came before', property('1'), 'UPRN'],
  ])('is loaded without a row that has %s', async (_, bad, column) => {
    const { addresses, refused } = await read(whole(...one, bad, property('2'), address('2', 'B')))
    expect(addresses.map(({ key }) => key)).toEqual(['A', 'B'])
    expect(places(refused)).toEqual([[7, column]])
    expect(refused[0]?.reason).toMatch(/\.$/)
  })

  it('keeps count of its lines when a quotation mark runs on into the next one', async () => {
    const { refused } = await read(whole(...one, '77,"a', 'b",1', property('oops')))
    expect(places(refused)).toEqual([
      [7, '(line)'],
      [8, '(line)'],
      [9, 'UPRN'],
    ])
  })

  it('is loaded without the lines of another encoding', async () => {
    const latin = Uint8Array.from(Buffer.from(`${address('1', 'Z', { pao: 'TÎR' })}\n`, 'latin1'))
    const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
    const file = bytesFile(text([...start, ...one]), latin, text([small.trailer]))
    const { addresses, refused } = await read(file)
    expect(addresses.map(({ key }) => key)).toEqual(['A'])
    expect(places(refused)).toEqual([[7, '(line)']])
    expect(refused[0]?.reason).toContain('UTF-8')
  })

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    const text = [...start, ...one, small.trailer].join('\r\n')
    const { addresses, refused } = await read(bytesFile(`\uFEFF${text}`))
    expect(addresses).toHaveLength(1)
    expect(addresses[0]?.town).toBe('ANYTOWN')
    expect(places(refused)).toEqual([])
  })

  it('may come in pieces of any size', async () => {
    const text = [...start, ...one, address('1', 'W', { pao: 'TŶ HIR' }), small.trailer].join('\n')
    const bytes = new TextEncoder().encode(text)
    const { addresses, refused } = await read(bytesFile(...[...bytes].map((b) => Uint8Array.of(b))))
    expect(addresses.map(({ key }) => key)).toEqual(['A', 'W'])
    expect(places(refused)).toEqual([])
  })

  it('may hold a line without end, which is passed over in little memory', async () => {
    const before = process.memoryUsage().rss
    const long = async function* () {
      yield* fileOf(...start, ...one)()
      const piece = new Uint8Array(1_000_000).fill(97)
      for (let at = 0; at < 300; at += 1) yield piece
      yield* fileOf('', property('2'), address('2', 'B'), small.trailer)()
    }
    const { addresses, refused } = await read(long)
    expect(addresses.map(({ key }) => key)).toEqual(['A', 'B'])
    expect(places(refused)).toEqual([[7, '(line)']])
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('tells when its trailer counts more records than there are', async () => {
    const { addresses, refused } = await read(
      fileOf(...start, ...one, small.trailer.replace('99,0,0', '99,0,500')),
    )
    expect(addresses).toHaveLength(1)
    expect(refused).toMatchObject([{ line: 7, column: 'RECORD_COUNT' }])
  })

  it.each<[string, () => AsyncIterable<Uint8Array>, string]>([
    ['it is cut short', fileOf(...start, ...one), 'trailer'],
    ['another volume follows', fileOf(...start, ...one, '99,2,6,2026-01-05,09:30:05'), 'volume'],
    ['it holds changes only', fileOf(small.header.replace('"F"', '"C"'), ...one), 'changes only'],
    ['it is UTF-16', bytesFile(Uint8Array.of(0xff, 0xfe, 49, 0, 48, 0)), 'UTF-16'],
    ['it is empty', () => inChunks([]), 'trailer'],
  ])('is refused as a whole when %s', async (_, open, why) => {
    await expect(read(open)).rejects.toThrow(why)
  })

  it('is read without its trailer where that is asked for', async () => {
    const { addresses } = await read(fileOf(...start, ...one), { incomplete: true })
    expect(addresses).toHaveLength(1)
  })
})

const reference = new URL(
  '../../../../../shared/reference/llpg/synthetic-dtf73-full.csv',
  import.meta.url,
)

describe('the reference file, where it is present', () => {
  it('is read whole', async () => {
    if (!existsSync(reference)) return
    const { addresses, refused } = await read(() => createReadStream(reference))
    expect(refused).toEqual([])
    expect(addresses.map(({ status, postal, singleLine }) => [status, postal, singleLine])).toEqual(
      [
        [1, true, '7 EXAMPLE STREET, ANYTOWN, ZZ1 1AA'],
        [1, true, 'FLAT 1, EXAMPLE HOUSE, 12 EXAMPLE STREET, ANYTOWN, ZZ1 1AA'],
        [1, true, 'FFLAT 1, TŶ ENGHRAIFFT, 12 STRYD ENGHRAIFFT, TREF, ZZ1 1AA'],
        [1, true, 'HARRY FARM, LITTLE EXAMPLE, ANYTOWN, ZZ1 2AB'],
        [1, true, 'EXAMPLE CAFE, LTD, 14A-16 EXAMPLE STREET, ANYTOWN, ZZ1 1AA'],
        [3, true, 'EXAMPLE CAFE, LTD, THE OLD CAFE, EXAMPLE STREET, ANYTOWN, ZZ1 1AA'],
        [1, false, 'EXAMPLE HOUSE, 12 EXAMPLE STREET, ANYTOWN, ZZ1 1AA'],
      ],
    )
  })
})
