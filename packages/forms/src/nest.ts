import type { core } from 'zod/mini'

const dateParts = ['day', 'month', 'year'] as const

/** Holes that a body's lists may have in all; a name like `a.99.b` must not cost memory. */
const MOST_HOLES = 1000

/**
 * Whether no part of a field's name reaches into a prototype, or hides what every object has: an
 * object whose `toString` is a text can't be compared with a number, and zod compares lengths.
 */
export function isSafeName(name: string): boolean {
  return !name.split('.').some((segment) => segment in Object.prototype || segment === 'prototype')
}

/** A tree of posted values while it grows; what holds numbers alone becomes a list. */
interface Branch {
  [key: string]: unknown
}

const branches = new WeakSet<object>()

function newBranch(): Branch {
  const branch: Branch = Object.create(null)
  branches.add(branch)
  return branch
}

/**
 * Posted names as the nested value that a schema describes: `address.town`, `items.0.name`, and a
 * date's `moved-day`, `moved-month`, `moved-year` as `moved`.
 *
 * A date is known by two of its three names at least, so that a field that is called
 * `collection-day` stays one. Where a name is posted both plain and nested, the plain one stands.
 */
export function nest(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const flat = withDates(values)
  const root = newBranch()
  const paths = Object.keys(flat)
    .map((name) => name.split('.'))
    .sort((a, b) => a.length - b.length)
  for (const path of paths) put(root, path, flat[path.join('.')])
  return { ...(grown(root, { holes: MOST_HOLES }, true) as Branch) }
}

function withDates(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const bases = new Map<string, number>()
  for (const name of Object.keys(values)) {
    const base = /^(.+)-(?:day|month|year)$/.exec(name)?.[1]
    if (base !== undefined && !Object.hasOwn(values, base)) {
      bases.set(base, (bases.get(base) ?? 0) + 1)
    }
  }
  const dates = [...bases].filter(([, parts]) => parts > 1)
  if (dates.length === 0) return values
  const flat: Branch = Object.assign(Object.create(null), values)
  for (const [base] of dates) {
    const date: Branch = {}
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
    branch[segment] ??= newBranch()
    const next = branch[segment]
    if (typeof next !== 'object' || next === null || !branches.has(next)) return
    branch = next as Branch
  }
  branch[path.at(-1) ?? ''] ??= value
}

/** A branch as plain objects, and as a list where its keys are numbers without many holes. */
function grown(value: unknown, budget: { holes: number }, isRoot = false): unknown {
  if (typeof value !== 'object' || value === null || !branches.has(value)) return value
  const entries = Object.entries(value).map(([key, child]) => [key, grown(child, budget)] as const)
  if (!isRoot && entries.every(([key]) => /^(?:0|[1-9]\d{0,2})$/.test(key))) {
    const length = Math.max(...entries.map(([key]) => Number(key))) + 1
    budget.holes -= length - entries.length
    if (budget.holes >= 0) {
      const list: unknown[] = new Array(length).fill(undefined)
      for (const [key, child] of entries) list[Number(key)] = child
      return list
    }
  }
  return Object.fromEntries(entries)
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
