/** PostgreSQL's type numbers that JavaScript drivers read differently from one another. */
const int8 = 20
const date = 1082
const timestamp = 1114
const timestamptz = 1184
const bytea = 17

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `A bigint from the database (${text.length} digits) is too large for a JavaScript number. Cast it to text in the query.`,
    )
  }
  return value
}

function asWritten(text: string): string {
  return text
}

/** Reads an instant in PostgreSQL's ISO output, such as `2026-11-24 13:00:00.123+00`. */
function instant(text: string): Date {
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  const value = new Date(iso)
  if (Number.isNaN(value.getTime())) {
    throw new RangeError(
      'A timestamptz from the database is not a moment that JavaScript can hold.',
    )
  }
  return value
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
}

/**
 * How values are read, the same on PGlite and PostgreSQL.
 *
 * bigint (and so count) → number · timestamptz → Date · date → `YYYY-MM-DD` · timestamp → text ·
 * numeric → text · json and jsonb → parsed · bytea → Uint8Array
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: safeInteger,
  [date]: asWritten,
  [timestamp]: asWritten,
  [timestamptz]: instant,
  [bytea]: bytes,
}
