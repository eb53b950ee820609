import { z } from 'zod'

/** Schema of a time of day, `HH:MM` on the 24-hour clock. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time like 17:00')

/** A policy's field with what it is, its unit and an example, readable as JSON Schema. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  about: { is: string; unit?: string; example: unknown },
): Schema {
  const description = about.unit === undefined ? about.is : `${about.is} (${about.unit})`
  return schema.meta({ description, examples: [about.example] }) as Schema
}
