import type { z } from 'zod'

/** A policy's field with what it is, its unit and an example, readable as JSON Schema. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  about: { is: string; unit?: string; example: unknown },
): Schema {
  const description = about.unit === undefined ? about.is : `${about.is} (${about.unit})`
  return schema.meta({ description, examples: [about.example] }) as Schema
}
