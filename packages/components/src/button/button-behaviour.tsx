'use client'

import { type ComponentProps, useRef } from 'react'

/** Milliseconds in which a second click counts as the same. GOV.UK Frontend's figure. */
const SAME_CLICK = 1000

/** A button that ignores the second half of a double click. */
export function DoubleClickGuard({ onClick, ...rest }: ComponentProps<'button'>) {
  const lastClick = useRef(Number.NEGATIVE_INFINITY)
  return (
    <button
      {...rest}
      onClick={(event) => {
        const { timeStamp } = event
        if (timeStamp - lastClick.current < SAME_CLICK) return event.preventDefault()
        lastClick.current = timeStamp
        onClick?.(event)
      }}
    />
  )
}

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
