import { useEffect } from 'react'
import { PageByHand } from './page-by-hand.tsx'

/**
 * The page by hand with the one behaviour that happens while a page starts: its errors take the
 * focus. What a component's own code costs shows against this one; the page without it leaves a
 * person who can't see the screen at its top.
 */
export function PageByHandFocusing() {
  useEffect(() => {
    const summary = document.querySelector<HTMLElement>('.govuk-error-summary')
    summary?.setAttribute('tabindex', '-1')
    summary?.focus()
  }, [])
  return <PageByHand />
}
