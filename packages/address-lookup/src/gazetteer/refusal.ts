/** One row of a file that was left out, and why. */
export interface RefusedRow {
  /** Line in the file, the first being 1. */
  readonly line: number
  /** Column by name (`X_COORDINATE`), or `(line)` when the line as a whole can't be read. */
  readonly column: string
  /** What is wrong and what would be right, in words. */
  readonly reason: string
}

/** Thrown while one row is read; caught by the reader, which goes on with the next row. */
export class Refusal extends Error {
  readonly column: string

  constructor(column: string, reason: string) {
    super(reason)
    this.column = column
  }
}

/** The file as a whole can't be loaded; what was loaded before stays. */
export class GazetteerFileError extends Error {
  override readonly name = 'GazetteerFileError'
  readonly line: number
  readonly column: string

  constructor(line: number, column: string, reason: string) {
    super(reason)
    this.line = line
    this.column = column
  }
}

/** A refusal's place for a line that can't be parted into columns. */
export const WHOLE_LINE = '(line)'
