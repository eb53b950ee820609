import type { Eager } from './eager.ts'

/**
 * Moves focus to something that can't take it by itself, for as long as it keeps it.
 *
 * @param element what to focus; its own `tabindex` is kept when it has one
 * @param onBlur called once, when the focus leaves
 */
export const setFocus = ((element: HTMLElement, onBlur?: () => void): void => {
  const borrows = !element.hasAttribute('tabindex')
  if (borrows) element.tabIndex = -1
  element.addEventListener(
    'blur',
    () => {
      // A tabindex left behind would make a click inside focus the whole block.
      if (borrows) element.removeAttribute('tabindex')
      onBlur?.()
    },
    { once: true },
  )
  element.focus()
}) satisfies Eager
