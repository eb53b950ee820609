import { type Draft, only, type Rule } from './rule.ts'

/** Whether one can see where the keyboard is. */
export const focus: Rule = ({ keyboard: { stops } }) => {
  const found: Draft[] = []
  for (const stop of stops) {
    if (stop.hiddenBehind) {
      const { selector } = stop.hiddenBehind
      found.push({
        kind: 'focus-obscured',
        part: only(stop),
        measured: selector,
        values: { cover: selector },
      })
    } else if (!stop.isVisiblyFocused) {
      found.push({
        kind: 'focus-not-visible',
        part: only(stop),
        ...(stop.screenshot ? { screenshot: stop.screenshot } : {}),
      })
    }
  }
  return found
}
