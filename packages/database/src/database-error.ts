/** What kind of trouble a {@link DatabaseError} reports; branch on this, never on the message. */
export type DatabaseProblem =
  | 'closed'
  | 'in-use'
  | 'migration-failed'
  | 'migration-order'
  | 'nested-transaction'
  | 'newer-data'
  | 'outside-transaction'
  | 'unreachable'
  | 'unreadable'
  | 'unwritable'

/** A database trouble as one sentence each: what happened, why it matters, what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly problem: DatabaseProblem

  constructor(
    problem: DatabaseProblem,
    words: { what: string; why: string; toDo: string },
    options?: { cause?: unknown },
  ) {
    super(`${words.what} ${words.why} ${words.toDo}`, options)
    this.problem = problem
  }
}

function fieldOf(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null && field in error
    ? (error as Record<string, unknown>)[field]
    : undefined
}

/** The system's own code of an error (`ENOENT`, `23505`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  const code = fieldOf(error, 'code')
  return typeof code === 'string' ? code : undefined
}

/**
 * Whether a query failed because a row with the same unique key is there already.
 *
 * @param constraint the name of the unique index or constraint, to tell one from another
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false
  return constraint === undefined || fieldOf(error, 'constraint') === constraint
}

/** Takes the values out of a query's error, since they may be a resident's and errors are logged. */
export function withoutValues(error: unknown): void {
  if (typeof error !== 'object' || error === null) return
  for (const field of ['params', 'queryOptions', 'detail', 'where', 'internalQuery']) {
    if (field in error) delete (error as Record<string, unknown>)[field]
  }
}
