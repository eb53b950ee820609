import type { KeyboardWalk } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** In which order things are reached against how they are shown. Runs inside the page. */
export function orderFacts(): Pick<KeyboardWalk, 'positiveTabindex' | 'swapped'> {
  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const positive = [...document.querySelectorAll('[tabindex]')]
    .filter((one) => tools.isFocusable(one) && (one as HTMLElement).tabIndex > 0)
    .map((one) => ({ ...tools.part(one), tabindex: (one as HTMLElement).tabIndex }))

  // Only where a layout turns round its own children: columns side by side are read one by one,
  // and rightly so.
  const swapped: KeyboardWalk['swapped'][number][] = []
  for (const box of document.querySelectorAll('body *')) {
    const { display, flexDirection, flexWrap } = getComputedStyle(box)
    if (!/flex|grid/.test(display) || swapped.length >= 20) continue
    const children = [...box.children].filter(
      (one) =>
        tools.isShown(one) &&
        !/absolute|fixed/.test(getComputedStyle(one).position) &&
        (one.matches(FOCUSABLE) || one.querySelector(FOCUSABLE) !== null),
    )
    const isTurned =
      /reverse/.test(flexDirection + flexWrap) ||
      children.some((one) => {
        const { order, gridRowStart, gridColumnStart } = getComputedStyle(one)
        return order !== '0' || gridRowStart !== 'auto' || gridColumnStart !== 'auto'
      })
    if (!isTurned) continue
    for (const [at, later] of children.entries()) {
      const earlier = children[at - 1]
      if (!earlier) continue
      const [a, b] = [earlier.getBoundingClientRect(), later.getBoundingClientRect()]
      const isAbove = b.bottom <= a.top + 1
      const isLeft = b.right <= a.left + 1 && b.top < a.bottom && b.bottom > a.top
      if (isAbove || isLeft)
        swapped.push({ ...tools.part(later), before: tools.part(earlier).selector })
    }
  }
  return { positiveTabindex: positive.slice(0, 50), swapped }
}
