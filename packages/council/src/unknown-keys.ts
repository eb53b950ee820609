import { z } from 'zod'
import type { ProfileProblem } from './profile-problems.ts'

type Path = readonly (string | number)[]

/** What stands within a schema that only changes how its value is taken: a default, a transform. */
function within(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return def.innerType
    case 'lazy':
      return def.getter()
    case 'pipe':
      return def.in
    default:
      return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()]
  return isRecord(value) ? Object.entries(value) : []
}

/** The keys of a union's value that no form which takes the value knows. */
function inUnion(options: readonly z.core.$ZodType[], value: unknown, path: Path): Path[] {
  const fitting = options.filter((option) => z.safeParse(option, value).success)
  const found = fitting.map((option) => pathsIn(option, value, path))
  return found.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** Paths of the keys of a value that its schema would drop without a word. */
function pathsIn(schema: z.core.$ZodType, value: unknown, path: Path): Path[] {
  const inner = within(schema)
  if (inner) return pathsIn(inner, value, path)
  const { def } = (schema as z.core.$ZodTypes)._zod
  const under = (part: z.core.$ZodType, [key, own]: readonly [string | number, unknown]) =>
    pathsIn(part, own, [...path, key])
  switch (def.type) {
    case 'object':
      return entriesOf(value).flatMap((entry) => {
        const known = def.shape[String(entry[0])]
        if (known) return under(known, entry)
        // A strict schema tells of the key itself, and one with a catch-all takes it.
        return def.catchall ? [] : [[...path, entry[0]]]
      })
    case 'array':
      return entriesOf(value).flatMap((entry) => under(def.element, entry))
    case 'tuple':
      return entriesOf(value).flatMap((entry) => {
        const part = def.items[Number(entry[0])] ?? def.rest
        return part ? under(part, entry) : []
      })
    case 'record':
      return entriesOf(value).flatMap((entry) => under(def.valueType, entry))
    case 'union':
      return inUnion(def.options, value, path)
    default:
      return []
  }
}

/**
 * A mistake for each key, however deep, that nothing reads: most often one that is misspelt, whose
 * default would stand in its place without anybody knowing.
 */
export function unknownKeysOf(
  schema: z.core.$ZodType,
  profile: unknown,
): readonly ProfileProblem[] {
  return pathsIn(schema, profile, []).map((path) => ({
    path: path.join('.'),
    reason: 'Nothing here reads it',
    fix: 'Take it out, or put its spelling right.',
  }))
}
