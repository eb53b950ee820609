import facts from 'virtual:guildhall-facts'

/** Trial; proven, live at one council and tested with assistive technology; shared, live at three. */
export type Status = 'trial' | 'proven' | 'shared'

interface Entry {
  readonly id?: string
  readonly status?: Status
  readonly lgsl?: readonly number[]
  readonly evidence?: readonly unknown[]
}

/** A pattern's status as `catalogue.json` has it; without an entry it is on trial with no evidence. */
export function statusOf(pattern: string): {
  status: Status
  evidence: readonly string[]
  lgsl: readonly number[] | undefined
} {
  const entry = entries().find(({ id }) => id === pattern)
  return {
    status: entry?.status ?? 'trial',
    evidence: (entry?.evidence ?? []).map((one) =>
      typeof one === 'string' ? one : JSON.stringify(one),
    ),
    lgsl: entry?.lgsl,
  }
}

function entries(): readonly Entry[] {
  const { patterns } = (facts.catalogue ?? {}) as { patterns?: readonly Entry[] }
  return Array.isArray(patterns) ? patterns : []
}
