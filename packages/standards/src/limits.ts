import type { MistakeDetails, MistakeValue } from './mistake.ts'

/** The least and the most that is taken, both included. */
export interface Limits {
  readonly minimum?: number
  readonly maximum?: number
}

/**
 * Which limit a number breaks: `minimum`, `maximum`, or `between` where there are both, with the
 * values that the sentence says.
 */
export function brokenLimit(
  given: number,
  { minimum, maximum }: Limits,
  show: (limit: number) => MistakeValue,
): ['minimum' | 'maximum' | 'between', MistakeDetails] | undefined {
  const isLow = minimum !== undefined && given < minimum
  const isHigh = maximum !== undefined && given > maximum
  if (!isLow && !isHigh) return undefined
  const values: Record<string, MistakeValue> = {}
  if (minimum !== undefined) values.minimum = show(minimum)
  if (maximum !== undefined) values.maximum = show(maximum)
  const both = minimum !== undefined && maximum !== undefined
  return [both ? 'between' : isLow ? 'minimum' : 'maximum', { values }]
}
