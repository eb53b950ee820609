import * as z from 'zod/mini'

/**
 * Schema of an answer that may be left empty: undefined comes out when nothing was typed in any of
 * its parts, otherwise what the schema makes of it.
 */
export function optionalAnswer<Schema extends z.core.$ZodType>(schema: Schema) {
  type Output = z.output<Schema> | undefined
  return z.pipe(
    z.optional(z.custom<z.input<Schema>>()),
    z.transform((given: z.input<Schema> | undefined, context): Output => {
      if (isEmptyAnswer(given)) return undefined
      const read = z.safeParse(schema, given)
      if (read.success) return read.data
      for (const issue of read.error.issues) {
        context.issues.push({
          ...issue,
          path: [...issue.path],
          input: given,
        } as z.core.$ZodRawIssue)
      }
      return z.NEVER
    }),
  )
}

function isEmptyAnswer(given: unknown): boolean {
  if (typeof given === 'string') return given.trim() === ''
  if (typeof given === 'object' && given !== null) return Object.values(given).every(isEmptyAnswer)
  return given === undefined || given === null
}
