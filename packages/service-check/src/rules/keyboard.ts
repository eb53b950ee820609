import { type Draft, only, type Rule } from './rule.ts'

/** What somebody who has a keyboard and no mouse meets. */
export const keyboard: Rule = ({ keyboard: walk }) => {
  const found: Draft[] = []
  for (const one of walk.mouseOnly) {
    found.push({
      kind: 'mouse-only',
      part: only(one),
      measured: one.event,
      values: { event: one.event },
    })
  }
  for (const one of walk.deadKeys) found.push({ kind: 'dead-keys', part: only(one) })
  if (walk.trap) {
    const [first] = walk.trap.parts
    const { presses } = walk.trap
    found.push({
      kind: 'keyboard-trap',
      ...(first ? { part: only(first) } : {}),
      measured: String(presses),
      values: { presses, count: walk.trap.parts.length },
    })
  }
  const told = new Set(walk.mouseOnly.map(({ selector }) => selector))
  for (const one of walk.unreached) {
    if (!told.has(one.selector)) found.push({ kind: 'unreachable', part: only(one) })
  }
  for (const one of walk.positiveTabindex) {
    const { tabindex } = one
    found.push({
      kind: 'positive-tabindex',
      part: only(one),
      measured: String(tabindex),
      values: { tabindex },
    })
  }
  for (const one of walk.swapped) {
    found.push({
      kind: 'visual-order',
      part: only(one),
      measured: one.before,
      values: { before: one.before },
    })
  }
  return found
}
