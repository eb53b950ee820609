'use client'

import { type ComponentProps, useEffect, useState } from 'react'

interface Props {
  list: ComponentProps<'ul'>
  text: string
  label: string | undefined
}

/** GOV.UK Frontend's tablet breakpoint, for a page that doesn't load its CSS. */
const TABLET = '40.0625em'

/** A list that a small screen hides behind a button. Without JavaScript it is shown, and no button. */
export function NavigationMenu({ list, text, label }: Props) {
  const [isSmall, setIsSmall] = useState(false)
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    const styles = window.getComputedStyle(document.documentElement)
    const tablet = styles.getPropertyValue('--govuk-breakpoint-tablet') || TABLET
    const query = window.matchMedia(`(min-width: ${tablet})`)
    const look = () => setIsSmall(!query.matches)
    look()
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])

  return (
    <>
      <button
        type="button"
        className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
        aria-controls={list.id}
        aria-label={label}
        {...(isSmall
          ? { 'aria-expanded': isOpen }
          : ({ hidden: true, 'aria-hidden': true } as const))}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text}
      </button>
      <ul {...list} hidden={isSmall && !isOpen} />
    </>
  )
}
