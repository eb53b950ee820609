'use client'

import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** Every word that is announced. What is left out is English. */
export interface ExitWords {
  /** @default 'Loading.' */
  activatedText?: string | undefined
  /** @default 'Exit this page expired.' */
  timedOutText?: string | undefined
  /** @default 'Shift, press 2 more times to exit.' */
  pressTwoMoreTimesText?: string | undefined
  /** @default 'Shift, press 1 more time to exit.' */
  pressOneMoreTimeText?: string | undefined
}

/** Milliseconds between presses after which they no longer count, and for which that is said. */
const PATIENCE = 5000

const HIDDEN = 'govuk-exit-this-page-hide-content'

/** Leaves the page by a click or by three presses of Shift, and hides it before the next one loads. */
export function useExit(button: RefObject<HTMLAnchorElement | null>, words: ExitWords) {
  const [isEnhanced, setIsEnhanced] = useState(false)
  const [presses, setPresses] = useState(0)
  const [message, setMessage] = useState('')
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })

  useEffect(() => {
    setIsEnhanced(true)
    let count = 0
    let wasModified = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = () => {
      clearTimeout(timer)
      count = 0
      setPresses(0)
    }
    const expire = () => {
      forget()
      setMessage(latest.current.timedOutText ?? 'Exit this page expired.')
      timer = setTimeout(() => setMessage(''), PATIENCE)
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === 'Shift' && !wasModified) {
        clearTimeout(timer)
        count += 1
        setPresses(count)
        if (count >= 3) {
          forget()
          setMessage('')
          leave(button.current, latest.current)
        } else {
          const { pressTwoMoreTimesText: two, pressOneMoreTimeText: one } = latest.current
          setMessage(
            count === 1
              ? (two ?? 'Shift, press 2 more times to exit.')
              : (one ?? 'Shift, press 1 more time to exit.'),
          )
          timer = setTimeout(expire, PATIENCE)
        }
      } else if (count > 0) {
        expire()
      }
      // Shift held for a capital letter isn't a call for help.
      wasModified = event.shiftKey
    }
    const onPageShow = () => {
      forget()
      setMessage('')
      uncover()
    }
    const onSkipLink = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null
      if (!target?.closest('.govuk-js-exit-this-page-skiplink')) return
      event.preventDefault()
      leave(button.current, latest.current)
    }
    document.addEventListener('keyup', onKeyUp, true)
    document.addEventListener('click', onSkipLink)
    window.addEventListener('pageshow', onPageShow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keyup', onKeyUp, true)
      document.removeEventListener('click', onSkipLink)
      window.removeEventListener('pageshow', onPageShow)
      uncover()
    }
  }, [button])

  const exit = (event: MouseEvent) => {
    event.preventDefault()
    setMessage('')
    leave(button.current, latest.current)
  }
  return { isEnhanced, presses, message, exit }
}

function leave(button: HTMLAnchorElement | null, { activatedText = 'Loading.' }: ExitWords) {
  if (!button) return
  document.body.classList.add(HIDDEN)
  const overlay = document.createElement('div')
  overlay.className = 'govuk-exit-this-page-overlay'
  overlay.setAttribute('role', 'alert')
  document.body.append(overlay)
  // Said because it is put in after the alert is there.
  overlay.textContent = activatedText
  window.location.href = button.href
}

function uncover() {
  document.body.classList.remove(HIDDEN)
  for (const overlay of document.querySelectorAll('.govuk-exit-this-page-overlay')) overlay.remove()
}
