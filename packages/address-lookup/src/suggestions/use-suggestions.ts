'use client'

import type { Language } from '@guildhall/standards/language'
import { useEffect, useRef, useState } from 'react'
import type { Suggestion, SuggestionsAnswer } from './answer.ts'

/** What is shown of an answer. */
export interface Shown {
  readonly answer: SuggestionsAnswer | undefined
  readonly suggestions: readonly Suggestion[]
  /** Place of the suggestion that the arrow keys are on; -1 for none, the box itself. */
  readonly active: number
  readonly isOpen: boolean
}

const NOTHING: Shown = { answer: undefined, suggestions: [], active: -1, isOpen: false }

/** Milliseconds without a key before the server is asked. */
const PAUSE = 250
/** Fewer characters than this tell no addresses apart. */
const FEWEST = 3
/** Milliseconds for which a server that is down is left alone. */
const REST = 10_000

async function ask(
  href: string,
  typed: { text: string; language: Language },
  signal: AbortSignal,
): Promise<SuggestionsAnswer> {
  const response = await fetch(href, {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { accept: 'application/json' },
    signal,
  })
  if (response.ok || response.status === 429) return (await response.json()) as SuggestionsAnswer
  return { outcome: 'down' }
}

/**
 * Asks for suggestions once typing pauses; each new key ends the question before, so that an answer
 * that comes late is never shown to other words.
 */
export function useSuggestions(href: string, language: Language) {
  const [shown, setShown] = useState<Shown>(NOTHING)
  const [isAlive, setIsAlive] = useState(false)
  const question = useRef<{ abort(): void } | undefined>(undefined)
  const restsUntil = useRef(0)

  useEffect(() => {
    setIsAlive(true)
    return () => question.current?.abort()
  }, [])

  function show(answer: SuggestionsAnswer) {
    if (answer.outcome === 'limited') restsUntil.current = Date.now() + answer.waitMs
    if (answer.outcome === 'down') restsUntil.current = Date.now() + REST
    const suggestions = answer.outcome === 'found' ? answer.suggestions : []
    setShown({ answer, suggestions, active: -1, isOpen: answer.outcome !== 'vague' })
  }

  return {
    shown,
    /** Whether there is JavaScript, without which the box is a plain one. */
    isAlive,
    type(text: string) {
      question.current?.abort()
      const typed = text.trim()
      if (typed.length < FEWEST) return setShown(NOTHING)
      // What it was said before still holds: another question would be refused.
      if (Date.now() < restsUntil.current) return
      const ending = new AbortController()
      const timer = setTimeout(() => {
        ask(href, { text: typed, language }, ending.signal)
          .catch((): SuggestionsAnswer => ({ outcome: 'down' }))
          .then((answer) => {
            if (!ending.signal.aborted) show(answer)
          })
      }, PAUSE)
      question.current = {
        abort() {
          clearTimeout(timer)
          ending.abort()
        },
      }
    },
    open: () => setShown((now) => ({ ...now, isOpen: now.suggestions.length > 0 })),
    close() {
      question.current?.abort()
      setShown((now) => ({ ...now, active: -1, isOpen: false }))
    },
    /** Goes up or down the list, and from either end to the other. */
    move(step: 1 | -1) {
      setShown((now) => {
        const { length } = now.suggestions
        if (length === 0) return now
        const from = now.active === -1 && step === -1 ? 0 : now.active
        return { ...now, isOpen: true, active: (from + step + length) % length }
      })
    },
    forget() {
      question.current?.abort()
      setShown(NOTHING)
    },
  }
}
