import { say, shown, withText } from './parts.ts'

/** Keeps the size of every text, to be held against it once text is twice as large. */
export function rememberText(): void {
  const sizes = withText().map(
    (part) => [part, Number.parseFloat(getComputedStyle(part).fontSize)] as const,
  )
  Reflect.set(window, 'guildhallText', sizes)
}

/** Text that stayed small, or is cut off, once the browser's text is twice as large. */
export function badAtLargeText(): string[] {
  const sizes: [Element, number][] = Reflect.get(window, 'guildhallText')
  const small = sizes
    .filter(([part]) => part.isConnected && !part.closest('svg'))
    .filter(([part, size]) => Number.parseFloat(getComputedStyle(part).fontSize) < size * 1.95)
    .map(([part]) => `doesn’t grow with the browser’s text: ${say(part)}`)
  return [...small, ...cutOff().map((part) => `is cut off at 200% text: ${part}`)]
}

/** Parts whose text runs out of them unseen. */
export function cutOff(): string[] {
  return withText()
    .filter((part) => {
      const { overflowX, overflowY } = getComputedStyle(part)
      const isHidden = (how: string) => how === 'hidden' || how === 'clip'
      return (
        (isHidden(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
        (isHidden(overflowY) && part.scrollHeight > part.clientHeight + 1)
      )
    })
    .map(say)
}

/** What makes a page wider than its window; a table may scroll within a part of its own. */
export function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const pages =
    scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []
  const outside = shown()
    .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
    .filter((part) => !scrolled(part))
  const boxes = shown()
    .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
    .filter((part) => part.scrollWidth > part.clientWidth + 1)
    .filter(
      (part) => part.querySelector('table, pre') === null && !part.matches('pre, textarea, input'),
    )
  return [
    ...pages,
    ...outside.slice(0, 3).map((part) => `runs out of the window: ${say(part)}`),
    ...boxes.map((part) => `scrolls sideways without a table: ${say(part)}`),
  ]
}

/** Whether a part lies in one that scrolls by itself. */
export function scrolled(part: Element): boolean {
  for (let at = part.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true
  }
  return false
}
