import { CsvError, parse } from 'csv-parse/sync'
import { lineBatches } from './lines.ts'
import { GazetteerFileError, type RefusedRow, WHOLE_LINE } from './refusal.ts'

/** One line parted into its fields. */
export interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

/** What came of some lines, and how far into the file they reach. */
export interface RowBatch {
  readonly rows: readonly Row[]
  readonly refused: readonly RefusedRow[]
  /** Bytes in these lines. */
  readonly bytes: number
}

const csv = { relax_column_count: true, record_delimiter: ['\r\n', '\n'], bom: false }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseText(text: string): string[][] {
  return parse(text, csv) as string[][]
}

function parseReason(error: unknown): string {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'A quotation mark is opened and not closed. Close it, and double those inside a text.'
  }
  return 'The line isn’t CSV: a quotation mark stands inside a text. Double it.'
}

function refuseLine(line: number, reason: string): RefusedRow {
  return { line, column: WHOLE_LINE, reason }
}

function parseLine(bytes: Buffer, line: number): Row | RefusedRow | undefined {
  const text = decode(bytes)?.trim()
  if (text === undefined) {
    return refuseLine(line, 'The line isn’t UTF-8. Export the file again in UTF-8.')
  }
  if (text === '') return undefined
  if (controls.test(text)) {
    return refuseLine(line, 'The line holds a control character. Take it out.')
  }
  try {
    const fields = parseText(text)[0]
    return fields === undefined ? undefined : { line, fields }
  } catch (error) {
    return refuseLine(line, parseReason(error))
  }
}

/** One line at a time, so that a bad one takes no other with it. */
function parseLines(bytes: Buffer, firstLine: number): Omit<RowBatch, 'bytes'> {
  const rows: Row[] = []
  const refused: RefusedRow[] = []
  let line = firstLine
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    const to = end === -1 ? bytes.length : end
    const read = parseLine(bytes.subarray(from, to), line)
    if (read !== undefined) 'fields' in read ? rows.push(read) : refused.push(read)
    from = to + 1
  }
  return { rows, refused }
}

/** Many lines at once, which is four times as fast; undefined when any of them needs looking into. */
function parseTogether(
  bytes: Buffer,
  firstLine: number,
  lines: number,
): Omit<RowBatch, 'bytes'> | undefined {
  const text = decode(bytes)
  if (text === undefined || controls.test(text)) return undefined
  try {
    const records = parseText(text)
    // Fewer records than lines: a quotation mark that runs on has swallowed a line.
    if (records.length !== lines) return undefined
    const rows = records.map((fields, at) => ({ line: firstLine + at, fields }))
    return { rows, refused: [] }
  } catch {
    return undefined
  }
}

function withoutMark(bytes: Buffer): Buffer {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new GazetteerFileError(
      1,
      WHOLE_LINE,
      'The file is UTF-16, so none of it can be read. Export it again in UTF-8.',
    )
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/**
 * Reads CSV of one record a line, as gazetteers are exchanged: UTF-8, comma, doubled quotation marks.
 *
 * A line that can't be read is refused alone, and reading goes on at the next one.
 *
 * @throws {GazetteerFileError} when the file is UTF-16
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RowBatch> {
  for await (const batch of lineBatches(chunks)) {
    if ('tooLong' in batch) {
      const reason = 'The line is longer than 64 KiB. Check that the file has line ends.'
      yield { rows: [], refused: [refuseLine(batch.firstLine, reason)], bytes: 0 }
      continue
    }
    const bytes = batch.firstLine === 1 ? withoutMark(batch.bytes) : batch.bytes
    const read =
      parseTogether(bytes, batch.firstLine, batch.lines) ?? parseLines(bytes, batch.firstLine)
    yield { ...read, bytes: batch.bytes.length }
  }
}
