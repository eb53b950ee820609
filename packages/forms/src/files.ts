import { refuse } from '@guildhall/standards/mistake'
import * as z from 'zod/mini'
import type { FileFacts } from './form-data.ts'

const KB = 1000
const MB = 1000 * KB

const asking = new WeakSet<object>()

/**
 * Schema of a field that asks for files: a list of them in and out. It says what a browser can see
 * of a file; what it really holds is for the server to look at.
 *
 * Issue codes `file.required`, `file.empty`, `file.size`, `file.type`, `file.count`.
 *
 * @param options.atLeast how many there must be. Default 1
 * @param options.atMost how many there may be. Default 1
 * @param options.maximumBytes how large each may be
 * @param options.types by the end of its name and by the browser's word: `{ '.pdf': 'application/pdf' }`
 * @param options.typesInWords what the sentence says for them: “PDF or JPG”
 */
export function files(options: {
  atLeast?: number
  atMost?: number
  maximumBytes: number
  types: Readonly<Record<`.${string}`, string>>
  typesInWords: string | { readonly en: string; readonly cy: string }
}) {
  const { atLeast = 1, atMost = 1, maximumBytes, types, typesInWords } = options
  const schema = z.pipe(
    z.optional(z.custom<readonly FileFacts[]>()),
    z.transform((given: readonly FileFacts[] | undefined, context): readonly FileFacts[] => {
      const list = Array.isArray(given) ? given.filter(isFile) : []
      if (list.length < atLeast) return refuse(context, 'file.required')
      if (list.length > atMost) {
        return refuse(context, 'file.count', { values: { maximum: atMost } })
      }
      for (const file of list) {
        if (file.size === 0) return refuse(context, 'file.empty')
        if (file.size > maximumBytes) {
          return refuse(context, 'file.size', { values: { maximum: sizeInWords(maximumBytes) } })
        }
        if (!isOfTypes(file, types)) {
          return refuse(context, 'file.type', { values: { types: typesInWords } })
        }
      }
      return list
    }),
  )
  asking.add(schema)
  return schema
}

/** Whether a schema has a field made by {@link files} at its top, so that its form must be posted in parts. */
export function asksForFiles(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod
  if (asking.has(schema)) return true
  if (def.type === 'pipe') return asksForFiles((def as z.core.$ZodPipeDef).in)
  if (def.type !== 'object') return false
  return Object.values((def as z.core.$ZodObjectDef).shape).some(asksForFiles)
}

function isFile(given: unknown): given is FileFacts {
  if (typeof given !== 'object' || given === null) return false
  const { name, size, type } = given as FileFacts
  return typeof name === 'string' && typeof size === 'number' && typeof type === 'string'
}

function isOfTypes({ name, type }: FileFacts, types: Readonly<Record<string, string>>): boolean {
  return Object.entries(types).some(
    // A browser that doesn't know a type says nothing.
    ([end, claimed]) => name.toLowerCase().endsWith(end) && (type === '' || type === claimed),
  )
}

/** A size as GOV.UK writes it: “2MB”, “500KB”. */
function sizeInWords(bytes: number): string {
  return bytes >= MB ? `${+(bytes / MB).toFixed(1)}MB` : `${Math.round(bytes / KB)}KB`
}
