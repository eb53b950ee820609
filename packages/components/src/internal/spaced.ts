import type { ReactElement, ReactNode } from 'react'

/** Items with a space between them, for those that CSS lays in a line of text: it shows there. */
export function spaced(items: readonly ReactElement[]): ReactNode[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [' ', item]))
}
