'use client'

import { useEffect, useState } from 'react'

/** GOV.UK Frontend's tablet breakpoint, for a page that doesn't load its CSS. */
const TABLET = '40.0625em'

/** Whether the screen is narrower than a tablet; null until the page has looked. */
export function useIsSmall(): boolean | null {
  const [isSmall, setIsSmall] = useState<boolean | null>(null)
  useEffect(() => {
    const styles = window.getComputedStyle(document.documentElement)
    const tablet = styles.getPropertyValue('--govuk-breakpoint-tablet') || TABLET
    const query = window.matchMedia(`(min-width: ${tablet})`)
    const look = () => setIsSmall(!query.matches)
    look()
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isSmall
}
