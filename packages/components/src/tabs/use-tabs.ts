'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useIsSmall } from '../internal/use-is-small.ts'

/** Which tab is shown: by click, arrow key or the address. `mode` is null until that is known. */
export function useTabs(ids: readonly string[], root: RefObject<HTMLElement | null>) {
  const isSmall = useIsSmall()
  const mode = isSmall === null ? null : isSmall ? 'list' : 'tabs'
  const [chosen, setChosen] = useState<string>()
  const selected = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0]
  const isOwnChange = useRef(false)
  const known = ids.join(' ')

  const tabOf = (id: string) =>
    root.current?.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"]`)

  useEffect(() => {
    if (mode !== 'tabs') return
    const fromAddress = () => {
      const id = decodeURIComponent(window.location.hash.slice(1))
      return known.split(' ').includes(id) ? id : undefined
    }
    const first = fromAddress()
    if (first) setChosen(first)
    const onHashChange = () => {
      const id = fromAddress()
      if (!isOwnChange.current && id) {
        setChosen(id)
        root.current?.querySelector<HTMLElement>(`a[href="#${CSS.escape(id)}"]`)?.focus()
      }
      isOwnChange.current = false
    }
    window.addEventListener('hashchange', onHashChange)
    return () => window.removeEventListener('hashchange', onHashChange)
  }, [mode, known, root])

  const choose = (id: string) => {
    setChosen(id)
    const panel = document.getElementById(id)
    if (!panel || window.location.hash === `#${id}`) return
    // Without its id the panel isn't jumped to; back and forward still find the tab.
    panel.id = ''
    isOwnChange.current = true
    window.location.hash = id
    panel.id = id
  }

  const onClick = (event: MouseEvent, id: string) => {
    event.preventDefault()
    choose(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = ids[ids.indexOf(selected ?? '') + step]
    if (next === undefined) return
    choose(next)
    tabOf(next)?.focus()
  }
  return { mode, selected, onClick, onKeyDown }
}
