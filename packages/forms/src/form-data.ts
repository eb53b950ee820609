import type { z } from 'zod'

/** What a resident typed or chose, by field name; a name that came more than once is a list. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>

/** One field's mistake, as a code of the schema or a sentence. */
export interface FieldError {
  /** Name of the field. */
  readonly field: string
  /** Issue code (`postcode.format`) until it is put into words, then the sentence. */
  readonly message: string
}

/** What came of holding values to a schema. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** Names that would reach into an object's prototype; no honest form has them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a form's text fields; the same in a browser and on a server.
 *
 * Files are left out. Line ends become `\n`, so that a length is counted as the browser counts it,
 * and NUL characters go, since no database text can hold them.
 */
export function readFields(form: FormData): FieldValues {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const [name, entry] of form) {
    if (typeof entry !== 'string' || forbidden.has(name)) continue
    const text = entry.replaceAll('\r\n', '\n').replaceAll('\0', '')
    const before = values[name]
    if (before === undefined) values[name] = text
    else if (typeof before === 'string') values[name] = [before, text]
    else before.push(text)
  }
  return { ...values }
}

/** Holds values to a schema and gives its output or the first mistake of each field, in schema order. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  values: FieldValues,
): Parsed<z.output<Schema>> {
  const read = schema.safeParse(values)
  if (read.success) return { ok: true, value: read.data }
  const errors: FieldError[] = []
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.some((error) => error.field === field))
      errors.push({ field, message: codeOf(issue) })
  }
  return { ok: false, errors }
}

/** zod's own codes for “nothing was given”, told as ours. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return 'required'
  if (issue.code === 'invalid_value') return 'choose'
  return issue.message
}
