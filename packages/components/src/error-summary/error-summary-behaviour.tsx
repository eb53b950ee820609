'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { joinRefs } from '../internal/join-refs.ts'
import { setFocus } from '../internal/set-focus.ts'

interface Props extends ComponentProps<'div'> {
  'data-disable-auto-focus'?: boolean | undefined
}

/** Takes the focus when it appears, and brings each link's question into view with its control. */
export function ErrorSummaryBehaviour({ ref, onClick, ...rest }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const keepsFocusAway = rest['data-disable-auto-focus'] ?? false

  useEffect(() => {
    if (!keepsFocusAway && root.current) setFocus(root.current)
  }, [keepsFocusAway])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only links inside are acted on, and a keyboard clicks those too
    <div
      {...rest}
      ref={joinRefs(root, ref)}
      onClick={(event) => {
        onClick?.(event)
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (link && !event.defaultPrevented && showControl(link)) event.preventDefault()
      }}
    />
  )
}

/** @returns whether the control was there */
function showControl(link: HTMLAnchorElement): boolean {
  const id = decodeURIComponent(link.hash.slice(1))
  const control = id ? document.getElementById(id) : null
  const question = control && questionOf(control)
  if (!question) return false
  // A browser would scroll to the control itself, and leave the question above the screen.
  question.scrollIntoView()
  control.focus({ preventScroll: true })
  return true
}

function questionOf(control: HTMLElement): Element | null {
  const legend = control.closest('fieldset')?.querySelector('legend')
  if (legend && isSeenWith(legend, control)) return legend
  return (
    document.querySelector(`label[for="${CSS.escape(control.id)}"]`) ?? control.closest('label')
  )
}

/** Whether the legend and the control fit in the upper half of the screen, above a keyboard on a phone. */
function isSeenWith(legend: Element, control: HTMLElement): boolean {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) return true
  const { bottom, height } = control.getBoundingClientRect()
  const { top } = legend.getBoundingClientRect()
  return height > 0 && bottom - top < window.innerHeight / 2
}
