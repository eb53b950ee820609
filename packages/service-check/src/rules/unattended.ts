import { type Draft, only, type Rule } from './rule.ts'

/** Twenty hours: a limit so long is none. Source: WCAG 2.2, 2.2.1. */
const LONG = 20 * 60 * 60

/** What a page does while somebody reads slowly. */
export const unattended: Rule = ({ unattended: seen, document }) => {
  const found: Draft[] = []
  const { refreshSeconds } = document
  const isTimed = refreshSeconds !== undefined && refreshSeconds > 0 && refreshSeconds < LONG
  const seconds = isTimed ? refreshSeconds : seen.isWarned ? undefined : seen.leavesAfter
  if (seconds !== undefined) {
    found.push({ kind: 'time-limit', measured: `${seconds} s`, values: { seconds } })
  }
  const [moving] = seen.moving
  if (moving && !seen.hasPause) {
    found.push({ kind: 'moving-content', part: only(moving), measured: moving.how })
  }
  for (const one of document.media) {
    const isShort = one.seconds !== undefined && one.seconds <= 3
    if (one.autoplay && !one.muted && !one.controls && !isShort && !seen.hasPause) {
      found.push({
        kind: 'autoplay',
        part: only(one),
        ...(one.seconds ? { measured: `${Math.round(one.seconds)} s` } : {}),
      })
    }
  }
  return found
}
