import { isShown, rgba, say } from './parts.ts'

/** How a part and what is drawn for it look: a radio's ring is its label's, a heading button's is that of its words. */
export function look(part: Element): string[] {
  const around = [part, part.nextElementSibling, part.parentElement, ...part.querySelectorAll('*')]
  const styles = around.flatMap((one) =>
    one === null
      ? []
      : [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)),
  )
  return styles.map((style) => {
    const hasOutline =
      style.outlineStyle !== 'none' &&
      Number.parseFloat(style.outlineWidth) >= 2 &&
      rgba(style.outlineColor)[3] > 0.5
    const outline = hasOutline ? `${style.outlineColor} ${style.outlineWidth}` : ''
    return [outline, style.boxShadow, style.backgroundColor, style.borderTopWidth].join('|')
  })
}

/**
 * Parts that can have the focus and don't show it, or refuse it.
 *
 * @param isForced whether an outline must show it, since fills and shadows are gone
 */
export function unseenFocus(isForced: boolean): string[] {
  const had = document.activeElement
  // From the last to the first: the Tab key comes back to the radio of a group that had the focus last,
  // and so is left to come to the first, as on a page that nobody has touched.
  const parts = [
    ...document.body.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]',
    ),
  ]
    .filter((part) => part.tabIndex >= 0 && !part.matches(':disabled') && part.checkVisibility())
    .reverse()
  const unseen = parts.flatMap((part) => {
    if (had instanceof HTMLElement) had.blur()
    const before = look(part)
    // Programs that scroll to what has the focus would change what the next measure sees.
    const options: FocusOptions & { focusVisible: boolean } = {
      preventScroll: true,
      focusVisible: true,
    }
    part.focus(options)
    if (document.activeElement !== part) return [`refuses the focus: ${say(part)}`]
    const after = look(part)
    const isTold = after.some((now, at) => {
      if (now === before[at]) return false
      return (
        !isForced || (now.split('|')[0] !== '' && now.split('|')[0] !== before[at]?.split('|')[0])
      )
    })
    const where = isShown(part) || part.matches('[type="radio"], [type="checkbox"]')
    part.blur()
    if (!where) return [`has the focus where nobody sees it: ${say(part)}`]
    return isTold
      ? []
      : [`doesn’t show its focus${isForced ? ' in forced colours' : ''}: ${say(part)}`]
  })
  if (had instanceof HTMLElement) had.focus({ preventScroll: true })
  return unseen
}
