import type { Reflow } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** What is wider than the window. Runs inside the page, in a window of 320 CSS pixels. */
export function reflowFacts(): Omit<Reflow, 'screenshot'> {
  const root = document.documentElement
  const edge = root.clientWidth
  const width = Math.max(root.scrollWidth, document.body?.scrollWidth ?? 0)
  const hides = (element: Element | null) =>
    element !== null && /hidden|clip/.test(getComputedStyle(element).overflowX)

  /** The nearest box that takes care of what is too wide in it, and how. */
  function keeper(element: Element): 'scrolls' | 'hides' | 'page' {
    for (
      let at = element.parentElement;
      at && at !== document.body && at !== root;
      at = at.parentElement
    ) {
      const { overflowX } = getComputedStyle(at)
      if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth) return 'scrolls'
      if (/hidden|clip/.test(overflowX) && at.getBoundingClientRect().right <= edge + 1)
        return 'hides'
    }
    return 'page'
  }

  const over = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > edge + 1 && tools.isShown(one))
    .filter((one) => one.closest('[aria-hidden=true], svg svg, canvas') === null)
    .map((one) => ({ one, right: Math.round(one.getBoundingClientRect().right) }))
  const outermost = over.filter(
    ({ one }) => !over.some((other) => other.one !== one && other.one.contains(one)),
  )

  const isPageWide = width > edge + 1
  const says = (one: Element) =>
    tools.textOf(one) !== '' || one.matches('input, select, textarea, img[alt]:not([alt=""])')
  const moves = (one: Element) => {
    for (let at: Element | null = one; at; at = at.parentElement) {
      if (at.getAnimations().length > 0) return true
    }
    return false
  }
  // What starts beyond the edge was put away on purpose: a menu that slides in, a skip link.
  const isCut = (one: Element) => {
    const box = one.getBoundingClientRect()
    return box.left >= 0 && box.left < edge - 8 && box.right > edge + 4
  }
  const bodyHides = hides(root) || hides(document.body)
  const clipped = over
    .filter(
      ({ one }) =>
        isCut(one) &&
        !moves(one) &&
        says(one) &&
        [...one.children].every((child) => getComputedStyle(child).display === 'inline'),
    )
    .filter(({ one }) => {
      const kept = keeper(one)
      return kept === 'hides' || (kept === 'page' && bodyHides)
    })
  return {
    width: isPageWide && !bodyHides ? width : edge,
    culprits: outermost
      .filter(({ one }) => isPageWide && !bodyHides && keeper(one) === 'page')
      .slice(0, 10)
      .map(({ one, right }) => ({
        ...tools.part(one),
        right,
        isTable: one.matches('table') || one.closest('table') !== null,
      })),
    clipped: clipped.slice(0, 10).map(({ one, right }) => ({ ...tools.part(one), right })),
  }
}

/** Sizes of running text, to compare at two zooms. Runs inside the page. */
export function textSizes(): { selector: string; snippet: string; pixels: number }[] {
  const found: { selector: string; snippet: string; pixels: number }[] = []
  for (const one of document.querySelectorAll(
    'p, li, label, dd, td, a, legend, button, input, span',
  )) {
    if (found.length >= 150) break
    const own = [...one.childNodes].some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    )
    if (!own && !one.matches('input:not([type=radio]):not([type=checkbox]):not([type=hidden])'))
      continue
    if (!tools.isShown(one)) continue
    const pixels = Number.parseFloat(getComputedStyle(one).fontSize)
    // A legend as large as a heading shrinks on a phone, and may.
    if (pixels < 26) found.push({ ...tools.part(one), pixels })
  }
  return found
}
