import type { NextShown } from './next.ts'

/** What a route handler keeps for the page that draws it. */
export interface Kept {
  readonly shown: NextShown
}

/** A page is drawn at once or not at all. */
const KEEP_MS = 30_000

// Next bundles a page and a route handler apart, so they meet in the process, not in a module.
const place = Symbol.for('guildhall.journeys.next')

function shelf(): Map<string, Kept> {
  const shared = globalThis as { [place]?: Map<string, Kept> }
  shared[place] ??= new Map()
  return shared[place]
}

/** Keeps something for one taking; its secret name can't be guessed. */
export function keep(kept: Kept): string {
  const name = crypto.randomUUID()
  shelf().set(name, kept)
  const timer = setTimeout(() => shelf().delete(name), KEEP_MS)
  if (typeof timer === 'object') timer.unref()
  return name
}

/** Takes what is kept under a name, once. */
export function take(name: string | null): Kept | undefined {
  if (name === null) return undefined
  const kept = shelf().get(name)
  shelf().delete(name)
  return kept
}
