import type { FindingKind, Level } from '../kinds.ts'
import type { Observation, Part } from '../observation.ts'

/** What a rule has found: plain facts, for which `content/` has the sentences. */
export interface Draft {
  readonly kind: FindingKind
  /** Where it is, if it is in one place. */
  readonly part?: Part
  /** What was measured, as a person would write it. */
  readonly measured?: string
  /** What the sentences need. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly screenshot?: string
  /** Only where it is another than the kind’s. */
  readonly level?: Level
  /** The form whose sending brought it to light. */
  readonly after?: string
}

/** Judges what was seen of a page. Nothing is fetched, and nothing depends on the time. */
export type Rule = (seen: Observation) => Draft[]

/** `part` as a finding has it, without whatever else was measured there. */
export function only({ selector, snippet }: Part): Part {
  return { selector, snippet }
}
