/** One row of the table: how account numbers of a range of sort codes are checked. */
export interface ModulusRow {
  /** First and last sort code of the range, six digits each. */
  readonly from: string
  readonly to: string
  readonly method: 'MOD10' | 'MOD11' | 'DBLAL'
  /** Fourteen weights: six for the sort code, eight for the account number. */
  readonly weights: readonly number[]
  /** Number of the special rule, 1 to 14. */
  readonly exception?: number
}

/**
 * Vocalink's tables as data. They change every few months and are the publisher's to give out, so
 * that a service brings its own copy; this package holds none.
 */
export interface ModulusTable {
  readonly rows: readonly ModulusRow[]
  /** Sort codes that are checked as another one (special rule 5). */
  readonly substitutes: ReadonlyMap<string, string>
}

/**
 * Reads the tables from the text files that Vocalink publishes.
 *
 * @param weights text of `valacdos.txt`: range, method, fourteen weights and at times a rule a line
 * @param substitutes text of `scsubtab.txt`: a sort code and the one to take in its place a line
 * @throws RangeError naming the line that isn't of that form, since a table half read would wave
 *   wrong accounts through
 */
export function readModulusTable(weights: string, substitutes = ''): ModulusTable {
  return {
    rows: linesOf(weights).map(readRow),
    substitutes: new Map(linesOf(substitutes).map(readSubstitute)),
  }
}

const row = /^(\d{6})\s+(\d{6})\s+(MOD10|MOD11|DBLAL)((?:\s+-?\d+){14})(?:\s+(\d+))?$/

function linesOf(text: string): (readonly [line: string, number: number])[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
}

function readRow([line, number]: readonly [string, number]): ModulusRow {
  const [, from, to, method, weights, exception] = row.exec(line) ?? []
  if (from === undefined || to === undefined || weights === undefined || from > to) {
    throw malformed('weights', number, 'two sort codes, MOD10, MOD11 or DBLAL, and 14 weights')
  }
  return {
    from,
    to,
    method: method as ModulusRow['method'],
    weights: weights.trim().split(/\s+/).map(Number),
    ...(exception !== undefined && { exception: Number(exception) }),
  }
}

function readSubstitute([line, number]: readonly [string, number]): [string, string] {
  const [, from, to] = /^(\d{6})\s+(\d{6})$/.exec(line) ?? []
  if (from === undefined || to === undefined) {
    throw malformed('substitutes', number, 'two sort codes')
  }
  return [from, to]
}

function malformed(table: string, line: number, wanted: string): RangeError {
  return new RangeError(
    `Line ${line} of the modulus ${table} isn’t ${wanted}, so that accounts could be passed ` +
      'unchecked. Take the text file as Vocalink publishes it.',
  )
}
