import { z } from 'zod'
import { kinds } from './kinds.ts'
import type { Finding, Report } from './report.ts'

/** The version of a baseline’s format. */
const BASELINE_VERSION = 1

/** Where a council starts from: findings that are known, and don’t fail a check any more. */
export const baselineSchema = z.object({
  version: z.literal(BASELINE_VERSION),
  findings: z.array(
    z.object({ id: z.string(), kind: z.string(), page: z.string(), what: z.string() }),
  ),
})

export type Baseline = z.infer<typeof baselineSchema>

/** A baseline of all that a report has found, in an order that changes little from run to run. */
export function toBaseline({ findings }: Report): Baseline {
  const entries = findings.map(({ id, kind, page, what }) => ({
    id,
    kind,
    page: pathOf(page),
    what,
  }))
  return {
    version: BASELINE_VERSION,
    findings: entries.toSorted((a, b) =>
      `${a.page} ${a.kind} ${a.id}` < `${b.page} ${b.kind} ${b.id}` ? -1 : 1,
    ),
  }
}

/**
 * Holds findings against a baseline: which it has, which of its are gone, and which were not looked
 * for, since their page was not visited or no rule finds them any more.
 *
 * @param visited addresses of the pages that were checked
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  visited: readonly string[],
): Pick<Report, 'findings' | 'fixed' | 'stale'> {
  const known = new Set(baseline.findings.map(({ id }) => id))
  const found = new Set(findings.map(({ id }) => id))
  const paths = new Set(visited.map(pathOf))
  const gone = baseline.findings.filter(({ id }) => !found.has(id))
  const whyStale = ({ kind, page }: Baseline['findings'][number]) =>
    !Object.hasOwn(kinds, kind) ? 'kind' : !paths.has(page) ? 'page' : undefined
  return {
    findings: findings.map((one) => ({ ...one, isKnown: known.has(one.id) })),
    fixed: gone.filter((one) => whyStale(one) === undefined),
    stale: gone.flatMap((one) => {
      const why = whyStale(one)
      return why === undefined ? [] : [{ ...one, why }]
    }),
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address
}
