'use client'

import type { ComponentProps } from 'react'
import type { Eager, EagerComponent } from '../internal/eager.ts'
import { setFocus } from '../internal/set-focus.ts'
import { targetOf } from '../internal/target-of.ts'

interface Props extends ComponentProps<'div'> {
  'data-disable-auto-focus'?: boolean | undefined
}

/** Takes the focus when it appears, and brings each link's question into view with its control. */
export const ErrorSummaryBehaviour = (({ onClick, children, ...rest }: Props) => {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only links inside are acted on, and a keyboard clicks those too
    <div
      {...rest}
      onClick={(event) => {
        onClick?.(event)
        const link = event.target instanceof Element && event.target.closest('a')
        const control = link && !event.defaultPrevented && targetOf(link)
        const question = control && questionOf(control)
        if (!question) return
        event.preventDefault()
        // A browser would scroll to the control itself, and leave the question above the screen.
        question.scrollIntoView()
        control.focus({ preventScroll: true })
      }}
    >
      {/* The alert is a child, so that moving the focus to the block doesn't cut it short. */}
      <div role="alert" ref={rest['data-disable-auto-focus'] ? null : focusAround}>
        {children}
      </div>
    </div>
  )
}) as EagerComponent<Props>

const focusAround = ((alert: HTMLElement | null) => {
  if (alert?.parentElement) setFocus(alert.parentElement)
}) satisfies Eager

/** The legend where it fits with the control in the upper half of the screen, above a keyboard on a phone; else the label. */
function questionOf(control: HTMLElement): Element | null | undefined {
  const legend = control.closest('fieldset')?.querySelector('legend')
  const { bottom, height } = control.getBoundingClientRect()
  return legend &&
    (control.matches('[type=checkbox],[type=radio]') ||
      (height && bottom - legend.getBoundingClientRect().top < window.innerHeight / 2))
    ? legend
    : (control as HTMLInputElement).labels?.[0]
}
