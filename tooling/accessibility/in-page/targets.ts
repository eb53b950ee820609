import { isShown, say } from './parts.ts'

/** What is pressed for a control: a radio's or checkbox's label counts with it. */
export function pressed(part: Element): DOMRect[] {
  const labels = part instanceof HTMLInputElement ? [...(part.labels ?? [])] : []
  return [part, ...labels].filter(isShown).map((one) => one.getBoundingClientRect())
}

/**
 * Targets under 24 by 24 CSS pixels that another target is nearer to than their own 24 pixels
 * (WCAG 2.2, 2.5.8). Links within a sentence are let be, as there.
 */
export function smallTargets(): string[] {
  const least = 24
  const parts = [
    ...document.body.querySelectorAll(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary',
    ),
  ].filter((part) => isShown(part) || pressed(part).length > 0)
  const boxes = parts.map((part) => ({ part, rects: pressed(part) }))
  return boxes
    .filter(({ part, rects }) => !inSentence(part) && !rects.some(isLarge))
    .filter(({ part, rects: [own] }) => {
      if (!own) return false
      const [x, y] = [own.x + own.width / 2, own.y + own.height / 2]
      return boxes.some(({ part: other, rects }) => {
        if (other === part || other.contains(part) || part.contains(other)) return false
        return rects.some((rect) => {
          const across = Math.max(rect.left - x, 0, x - rect.right)
          const down = Math.max(rect.top - y, 0, y - rect.bottom)
          const reach = isLarge(rect) ? least / 2 : least
          const isNear = isLarge(rect)
            ? Math.hypot(across, down) < reach
            : Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y) < reach
          return isNear
        })
      })
    })
    .map(({ part, rects: [own] }) => {
      const size = `${Math.round(own?.width ?? 0)} × ${Math.round(own?.height ?? 0)} px`
      return `is a small target (${size}) with another beside it: ${say(part)}`
    })

  function isLarge({ width, height }: DOMRect) {
    return width >= least - 0.5 && height >= least - 0.5
  }
}

/** Whether a target stands among words that aren't its own. */
export function inSentence(part: Element): boolean {
  if (getComputedStyle(part).display !== 'inline') return false
  const around = part.closest('p, li, dd, td, span, div, label, legend')
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().length
  return words(around?.textContent) > words(part.textContent) + 2
}
