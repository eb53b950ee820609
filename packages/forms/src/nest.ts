import type { core } from 'zod/mini'

const dateParts = ['day', 'month', 'year'] as const
const datePart = /-(?:day|month|year)$/

/** Holes that a body's lists may have in all; a name like `a.99.b` must not cost memory. */
const MOST_HOLES = 1000

/** Parts that a name may have; more would only be there to exhaust the stack. */
const MOST_PARTS = 8

/**
 * Whether a field's name is one that a form could have: not of many parts, and none that reaches
 * into a prototype or hides what every object has. An object whose `toString` is a text can't be
 * compared with a number, and zod compares lengths.
 */
export function isSafeName(name: string): boolean {
  const segments = name.split('.', MOST_PARTS + 1)
  return (
    segments.length <= MOST_PARTS &&
    segments.every((segment) => {
      const bare = segment.replace(datePart, '')
      return !(bare in Object.prototype) && bare !== 'prototype'
    })
  )
}

/** A tree of posted values while it grows; what has numbers alone for names becomes a list. */
type Branch = Map<string, unknown>

/**
 * Posted names as the nested value that a schema describes: `address.town`, `items.0.name`, and a
 * date's `moved-day`, `moved-month`, `moved-year` as `moved`.
 *
 * A date is known by two of its three names at least, so that a field that is called
 * `collection-day` stays one. Where a name is posted both plain and nested, the plain one stands.
 */
export function nest(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const flat = withDates(values)
  const root: Branch = new Map()
  const paths = Object.keys(flat)
    .map((name) => name.split('.'))
    .sort((a, b) => a.length - b.length)
  for (const path of paths) put(root, path, flat[path.join('.')])
  const budget = { holes: MOST_HOLES }
  return Object.fromEntries([...root].map(([name, value]) => [name, grown(value, budget)]))
}

function withDates(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const bases = new Map<string, number>()
  for (const name of Object.keys(values)) {
    const base = name.replace(datePart, '')
    if (base !== '' && base !== name && !Object.hasOwn(values, base)) {
      bases.set(base, (bases.get(base) ?? 0) + 1)
    }
  }
  const dates = [...bases].filter(([, parts]) => parts > 1)
  if (dates.length === 0) return values
  const flat: Record<string, unknown> = { ...values }
  for (const [base] of dates) {
    const date: Record<string, unknown> = {}
    for (const part of dateParts) {
      date[part] = values[`${base}-${part}`]
      delete flat[`${base}-${part}`]
    }
    flat[base] = date
  }
  return flat
}

function put(root: Branch, path: readonly string[], value: unknown): void {
  let branch = root
  for (const segment of path.slice(0, -1)) {
    const next = branch.get(segment) ?? new Map()
    if (!(next instanceof Map)) return
    branch.set(segment, next)
    branch = next
  }
  const name = path.at(-1) ?? ''
  if (!branch.has(name)) branch.set(name, value)
}

/** A branch as a plain object, or as a list where its names are numbers without many holes. */
function grown(value: unknown, budget: { holes: number }): unknown {
  if (!(value instanceof Map)) return value
  const entries = [...value].map(([name, child]) => [String(name), grown(child, budget)] as const)
  const length = listLength(entries.map(([name]) => name))
  if (length === undefined || length - entries.length > budget.holes) {
    return Object.fromEntries(entries)
  }
  budget.holes -= length - entries.length
  const list: unknown[] = new Array(length).fill(undefined)
  for (const [name, child] of entries) list[Number(name)] = child
  return list
}

/** How long the list is whose places these are; undefined when they are no places. */
function listLength(names: readonly string[]): number | undefined {
  if (!names.every((name) => /^(?:0|[1-9]\d{0,2})$/.test(name))) return undefined
  return Math.max(...names.map(Number)) + 1
}

/**
 * Puts an empty object where the schema has one and nothing was posted: radios left alone post
 * nothing, and their mistake belongs to the field, not to what holds it.
 */
export function withObjects(schema: core.$ZodType, value: unknown): unknown {
  const { def } = schema._zod
  if (def.type === 'pipe') return withObjects((def as core.$ZodPipeDef).in, value)
  if (def.type !== 'object') return value
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value))) return value
  const filled: Record<string, unknown> = { ...value }
  for (const [key, field] of Object.entries((def as core.$ZodObjectDef).shape)) {
    const child = withObjects(field, filled[key])
    if (child !== undefined) filled[key] = child
  }
  return filled
}
