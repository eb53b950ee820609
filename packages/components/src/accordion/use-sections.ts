'use client'

import { type RefObject, useEffect, useState } from 'react'

interface Section {
  /** The id of its content, under which it is remembered. */
  key: string
  expanded: boolean
}

/** Which sections are open; `isEnhanced` turns true once the page has looked what it remembers. */
export function useSections(
  root: RefObject<HTMLElement | null>,
  sections: readonly Section[],
  remembers: boolean,
) {
  const [isEnhanced, setIsEnhanced] = useState(false)
  const [open, setOpen] = useState<Readonly<Record<string, boolean>>>({})
  const known = sections.map(({ key }) => key).join(' ')

  useEffect(() => {
    const remembered: Record<string, boolean> = {}
    for (const key of remembers ? known.split(' ') : []) {
      const state = recall(key)
      if (state !== null) remembered[key] = state === 'true'
    }
    setOpen((previous) => ({ ...remembered, ...previous }))
    setIsEnhanced(true)
  }, [known, remembers])

  useEffect(() => {
    // Finding text in the page opens the section that has it.
    const onBeforeMatch = (event: Event) => {
      const found = event.target instanceof Element ? event.target : null
      const content = found?.closest('.govuk-accordion__section-content')
      if (!content || !root.current?.contains(content)) return
      setOpen((previous) => ({ ...previous, [content.id]: true }))
    }
    document.addEventListener('beforematch', onBeforeMatch)
    return () => document.removeEventListener('beforematch', onBeforeMatch)
  }, [root])

  const isOpen = (key: string) =>
    open[key] ?? sections.find((section) => section.key === key)?.expanded ?? false
  const toggle = (keys: readonly string[], nowOpen: boolean) => {
    setOpen({ ...open, ...Object.fromEntries(keys.map((key) => [key, nowOpen])) })
    if (remembers) for (const key of keys) remember(key, nowOpen)
  }
  return { isEnhanced, isOpen, toggle }
}

// Storage throws where a person has forbidden it; then nothing is remembered.
function recall(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, isOpen: boolean): void {
  try {
    window.sessionStorage.setItem(key, String(isOpen))
  } catch {}
}
