'use client'

import type { ComponentProps } from 'react'
import type { EagerComponent } from '../internal/eager.ts'

/** Milliseconds in which a second click counts as the same. GOV.UK Frontend's figure. */
const SAME_CLICK = 1000

/** When each was last clicked: not a hook's, which on a slow phone takes longer than the button. */
const lastClicks = new WeakMap<HTMLElement, number>()

/** A button that ignores the second half of a double click. */
export const DoubleClickGuard = (({ onClick, ...rest }: ComponentProps<'button'>) => {
  return (
    <button
      {...rest}
      onClick={(event) => {
        const { currentTarget, timeStamp } = event
        if (timeStamp - (lastClicks.get(currentTarget) ?? -SAME_CLICK) < SAME_CLICK)
          return event.preventDefault()
        lastClicks.set(currentTarget, timeStamp)
        onClick?.(event)
      }}
    />
  )
}) as EagerComponent<ComponentProps<'button'>>

/** A link that the space key follows too, since it says that it is a button. */
export function LinkButton({ onKeyDown, ...rest }: ComponentProps<'a'>) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Button gives it the role
    <a
      {...rest}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== ' ' || event.defaultPrevented) return
        event.preventDefault()
        event.currentTarget.click()
      }}
    />
  )
}
