import { parse } from 'csv-parse/sync'

/** A row that was left out, and how to put it right. It never quotes a property's number. */
export interface RefusedRow {
  /** 1 is the line of the headings. */
  readonly line: number
  /** Heading of the column; undefined for the whole line. */
  readonly column?: string
  readonly reason: string
}

/** A file that can't be read at all: what happened, why it matters and what to do. */
export class RoundsFileError extends Error {
  override readonly name = 'RoundsFileError'
}

/** A row by its headings, every cell trimmed; a missing cell is empty. */
export type CsvRow = Readonly<Record<string, string>>

/** Rows kept of those that were refused; more than these are only counted. */
const MOST_REFUSED = 1000

const LONGEST_LINE = 65_536

/** Something that streams in: a file's `createReadStream`, an upload, or texts in a list. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** What came of a file's rows. */
export interface CsvOutcome {
  rows: number
  refusedRows: number
  /** The first 1,000. */
  refused: RefusedRow[]
}

/**
 * Reads CSV with headings as it streams in: UTF-8, comma, doubled quotation marks.
 *
 * @param given.take takes a row, or says why not
 * @throws RoundsFileError when a heading is missing or the file is not text in UTF-8
 */
export async function readCsv(given: {
  chunks: Chunks
  headings: readonly string[]
  take(row: CsvRow, line: number): Omit<RefusedRow, 'line'> | undefined
}): Promise<CsvOutcome> {
  const { headings, take } = given
  const outcome: CsvOutcome = { rows: 0, refusedRows: 0, refused: [] }
  const refuse = (row: RefusedRow) => {
    outcome.refusedRows += 1
    if (outcome.refused.length < MOST_REFUSED) outcome.refused.push(row)
  }
  let columns: string[] | undefined
  for await (const lines of lineBatches(given.chunks)) {
    for (const { line, cells } of cellsOf(lines)) {
      if (cells === undefined) {
        const reason = 'The line isn’t CSV: see whether a quotation mark is opened and not closed.'
        refuse({ line, reason })
      } else if (!columns) {
        columns = cells.map((heading) => heading.toLowerCase())
        checkHeadings(columns, headings)
      } else {
        outcome.rows += 1
        const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))
        const refused = take(row, line)
        if (refused) refuse({ line, ...refused })
      }
    }
  }
  if (!columns) throw new RoundsFileError('The file is empty. Give one with a line of headings.')
  return outcome
}

interface Line {
  readonly line: number
  readonly text: string
}

const csv = { trim: true, relax_column_count: true, skip_empty_lines: false }

/** Many lines at once, which is several times as fast; where one is bad, each by itself. */
function cellsOf(lines: readonly Line[]): { line: number; cells: string[] | undefined }[] {
  const together = parsed(lines.map(({ text }) => text).join('\n'))
  // Fewer records than lines: a quotation mark that runs on has swallowed a line.
  if (together?.length === lines.length) {
    return lines.map(({ line }, at) => ({ line, cells: together[at] }))
  }
  return lines.map(({ line, text }) => ({ line, cells: parsed(text)?.[0] }))
}

function parsed(text: string): string[][] | undefined {
  try {
    return parse(text, csv) as string[][]
  } catch {
    return undefined
  }
}

/** Lines with something in them, a thousand or so at a time, whatever the chunks are cut at. */
async function* lineBatches(chunks: Chunks): AsyncGenerator<Line[]> {
  let rest = ''
  let line = 0
  for await (const text of decoded(chunks)) {
    const lines = (rest + text).split(/\r\n|\n/)
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) {
      throw new RoundsFileError(
        `Line ${line + lines.length + 1} is longer than 64 KiB, so the file is not one of rows. Check that it has line ends.`,
      )
    }
    const numbered = lines.map((one) => ({ line: ++line, text: one }))
    for (let at = 0; at < numbered.length; at += 1000) {
      const batch = numbered.slice(at, at + 1000).filter((one) => one.text.trim() !== '')
      if (batch.length > 0) yield batch
    }
  }
  if (rest.trim() !== '') yield [{ line: line + 1, text: rest }]
}

function checkHeadings(columns: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((heading) => !columns.includes(heading))
  if (missing.length === 0) return
  throw new RoundsFileError(
    `The first line has no ${missing.map((name) => `“${name}”`).join(', ')}, so no row can be read. Name the columns ${wanted.join(', ')}.`,
  )
}

async function* decoded(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) {
      yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new RoundsFileError(
      'The file is not UTF-8, so names in it would be read wrongly. Save it again as “CSV UTF-8”.',
      { cause },
    )
  }
}
