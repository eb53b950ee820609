import { type Draft, only, type Rule } from './rule.ts'

/** What a page is like for whoever enlarges it, or has a small screen. */
export const reflow: Rule = ({ reflow: { width, culprits, clipped, screenshot }, zoomedText }) => {
  const found: Draft[] = []
  const picture = screenshot ? { screenshot } : {}
  const [first] = culprits.filter(({ isTable }) => !isTable)
  if (width > 321 && (first !== undefined || culprits.length === 0)) {
    found.push({
      kind: 'reflow',
      ...(first ? { part: only(first) } : {}),
      measured: `${width} px`,
      values: { width },
      ...picture,
    })
  }
  for (const one of culprits.filter(({ isTable }) => isTable).slice(0, 1)) {
    if (first === undefined)
      found.push({
        kind: 'reflow-table',
        part: only(one),
        measured: `${width} px`,
        values: { width },
      })
  }
  for (const one of clipped) {
    found.push({ kind: 'clipped', part: only(one), measured: `${one.right} px`, ...picture })
  }
  for (const one of zoomedText.slice(0, 1)) {
    found.push({
      kind: 'text-zoom',
      part: only(one),
      measured: `${one.growth}×`,
      values: { growth: one.growth },
    })
  }
  return found
}
