import type { MistakeValue } from '@guildhall/standards/mistake'
import { type core, type output, safeParse } from 'zod/mini'
import { isSafeName, nest, withObjects } from './nest.ts'

/** What a resident typed or chose, by field name; a name that came more than once is a list. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>

/** What a schema may ask of a file: a `File`, or what was kept of one. */
export interface FileFacts {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** What the browser takes it for, `image/png`; a claim, not a fact. */
  readonly type: string
}

/** Files by field name. */
export type FieldFiles<Kind extends FileFacts = File> = Readonly<Record<string, readonly Kind[]>>

/** One field's mistake, as a code of the schema or a sentence. */
export interface FieldError {
  /** Name of the field, `address.town` or `items.0.name` where it is nested. */
  readonly field: string
  /** Issue code (`postcode.format`) until it is put into words, then the sentence. */
  readonly message: string
  /**
   * Which parts of the field are wrong, in order (`month` and `year` of a date): the summary links
   * to the first, and only they are marked. All of it when left out.
   */
  readonly parts?: readonly string[]
  /** What fills the places of the sentence, until it is put into words. */
  readonly values?: Readonly<Record<string, MistakeValue>>
}

/** What came of holding values to a schema. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/**
 * Reads a form's text fields; the same in a browser and on a server.
 *
 * Files are left out: see {@link readFiles}. Line ends become `\n`, so that a length is counted as
 * the browser counts it, and NUL characters go, since no database text can hold them.
 */
export function readFields(form: FormData): FieldValues {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const [name, entry] of form) {
    if (typeof entry !== 'string' || !isSafeName(name)) continue
    const text = entry.replaceAll('\r\n', '\n').replaceAll('\0', '')
    const before = values[name]
    if (before === undefined) values[name] = text
    else if (typeof before === 'string') values[name] = [before, text]
    else before.push(text)
  }
  return { ...values }
}

/** Reads a form's files; a file field that was left empty posts a file without name or content, and has none. */
export function readFiles(form: FormData): FieldFiles {
  const files: Record<string, File[]> = Object.create(null)
  for (const [name, entry] of form) {
    if (typeof entry === 'string' || !isSafeName(name)) continue
    files[name] ??= []
    if (entry.name !== '' || entry.size > 0) files[name].push(entry)
  }
  return { ...files }
}

/**
 * Holds values to a schema and gives its output or the first mistake of each field, in schema order.
 *
 * Nested names and the parts of dates are put together first: see the package's README.
 *
 * @param files for the fields that ask for files, from {@link readFiles} or from where they are kept
 */
export function parseFields<Schema extends core.$ZodType>(
  schema: Schema,
  values: FieldValues,
  files?: FieldFiles<FileFacts>,
): Parsed<output<Schema>> {
  const given = nest(files ? { ...values, ...files } : values)
  const read = safeParse(schema, withObjects(schema, given))
  if (read.success) return { ok: true, value: read.data }
  const errors: FieldError[] = []
  for (const issue of read.error.issues) {
    const field = fieldOf(issue.path)
    if (errors.some((error) => error.field === field)) continue
    errors.push({ field, message: codeOf(issue), ...detailsOf(issue) })
  }
  return { ok: false, errors }
}

/** One of several answers of one name has a number at the end of its path, which no field is called. */
function fieldOf(path: readonly PropertyKey[]): string {
  const named = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
  return named.map(String).join('.')
}

/** zod's own codes for “nothing was given”, told as ours. */
function codeOf(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return 'required'
  // A schema may have a code of its own; these are what zod says by itself.
  if (issue.code === 'invalid_value' && /^Invalid (input|option)\b/.test(issue.message)) {
    return 'choose'
  }
  // What zod/mini says where a schema gives no code of its own.
  return issue.message === 'Invalid input' ? 'required' : issue.message
}

function detailsOf(issue: core.$ZodIssue): Pick<FieldError, 'parts' | 'values'> {
  if (issue.code === 'too_big') return { values: { maximum: String(issue.maximum) } }
  if (issue.code === 'too_small') return { values: { minimum: String(issue.minimum) } }
  if (issue.code !== 'custom') return {}
  const { parts, values } = (issue.params ?? {}) as Pick<FieldError, 'parts' | 'values'>
  return { ...(parts && { parts }), ...(values && { values }) }
}
