'use client'

import { type ComponentProps, useState } from 'react'
import { useIsSmall } from '../internal/use-is-small.ts'

interface Props {
  list: ComponentProps<'ul'>
  text: string
  label: string | undefined
}

/** A list that a small screen hides behind a button. Without JavaScript it is shown, and no button. */
export function NavigationMenu({ list, text, label }: Props) {
  const isSmall = useIsSmall() ?? false
  const [isOpen, setIsOpen] = useState(false)
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
