import { findLayoutIn } from './extras.ts'
import { type ReadOptions, TRAILER } from './read.ts'
import { RowReader } from './records.ts'
import { GazetteerFileError, Refusal, type RefusedRow, WHOLE_LINE } from './refusal.ts'
import { csvRows, type Row } from './rows.ts'

/** One change of a file, ready to be applied. */
export interface Change {
  readonly line: number
  readonly order: number
  readonly record: (typeof applied)[number]
  /** I insert, U update, D delete. */
  readonly type: 'I' | 'U' | 'D'
  /** The row's columns by name. */
  read(): RowReader
}

/** The most changes that are held at once; more are better loaded as a full file. */
const MOST = 250_000

const applied = ['11', '15', '21', '24', '31', '32'] as const

/** Organisations and classes come after their properties, wherever a file has them. */
const isExtra = ({ record }: Change) => (record === '31' || record === '32' ? 1 : 0)

/** Whether a file's header (record 10) says that it holds changes only. */
export async function isChangeFile(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const { rows } of csvRows(chunks)) {
    const [first] = rows
    if (first) return first.fields[0]?.trim() === '10' && first.fields[8]?.trim() === 'C'
  }
  return false
}

interface ChangeFile {
  /** In PRO_ORDER, and AddressBase's organisations and classes after all else. */
  readonly changes: readonly Change[]
  readonly refused: readonly RefusedRow[]
  readonly lines: number
  readonly madeOn: string
}

function checkHeader({ line, fields }: Row): string {
  if (fields[8]?.trim() !== 'C') {
    throw new GazetteerFileError(
      line,
      'FILE_TYPE',
      'The file isn’t one of changes (C). Load a full one (F) as a whole.',
    )
  }
  return fields[3]?.trim() ?? ''
}

function readChange(row: Row, readers: ReadonlyMap<string, RowReader>): Change | undefined {
  const id = row.fields[0]?.trim() ?? ''
  const record = applied.find((one) => one === id)
  const reader = record && readers.get(record)
  if (!record || !reader) return undefined
  const read = () => reader.take(row.fields)
  const type = read().text('CHANGE_TYPE')
  if (type !== 'I' && type !== 'U' && type !== 'D') {
    throw new Refusal('CHANGE_TYPE', 'It must be I (insert), U (update) or D (delete).')
  }
  return { line: row.line, order: reader.integer('PRO_ORDER', 16) ?? 0, record, type, read }
}

/**
 * Reads a file of changes whole, before any of it is applied.
 *
 * @throws {GazetteerFileError} when it is a full file, cut short or too long to be held
 */
export async function readChanges(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<ChangeFile> {
  const rows: Row[] = []
  const refused: RefusedRow[] = []
  for await (const batch of csvRows(chunks)) {
    rows.push(...batch.rows)
    refused.push(...batch.refused)
    if (rows.length <= MOST) continue
    throw new GazetteerFileError(
      MOST,
      WHOLE_LINE,
      `The file has more than ${MOST} changes. Load a full file (F) instead, which is quicker.`,
    )
  }
  const [header] = rows
  const lastLine = rows.at(-1)?.line ?? 1
  if (header?.fields[0]?.trim() !== '10') {
    throw new GazetteerFileError(
      1,
      WHOLE_LINE,
      'The file has no header (record 10). Export it again.',
    )
  }
  const madeOn = checkHeader(header)
  const last = rows.at(-1)?.fields ?? []
  const isWhole = last[0]?.trim() === '99' && last.length >= TRAILER
  if (!isWhole && !options.incomplete) {
    throw new GazetteerFileError(
      lastLine,
      WHOLE_LINE,
      'The file ends without its trailer (record 99), so part of it is missing. Export it again, whole.',
    )
  }
  const layout = options.layout ?? findLayoutIn(rows)
  const readers = new Map(applied.map((id) => [id, new RowReader(layout, id)]))
  const changes: Change[] = []
  for (const row of rows) {
    try {
      const change = readChange(row, readers)
      if (change) changes.push(change)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ line: row.line, column: error.column, reason: error.message })
    }
  }
  changes.sort((a, b) => isExtra(a) - isExtra(b) || a.order - b.order || a.line - b.line)
  return { changes, refused, lines: lastLine, madeOn }
}
