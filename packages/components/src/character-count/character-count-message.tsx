'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { classes } from '../internal/classes.ts'
import { languageOf } from '../internal/i18n.ts'
import { type CountType, type CountWords, count, description, remainingText } from './count.ts'

interface Props extends Omit<ComponentProps<'div'>, 'ref'> {
  limit: number | undefined
  countType: CountType | undefined
  bySpaces: boolean
  threshold: number | undefined
  words: CountWords
}

/** Milliseconds: how often the text is looked at, and how long typing must rest to be spoken about. */
const LOOK_EVERY = 1000
const REST = 500

/**
 * Says how much is left: at once to the eye, and to a screen reader only when typing rests, so that
 * it doesn't talk over each key.
 */
export function CharacterCountMessage(props: Props) {
  const { limit, countType = 'length', bySpaces, threshold = 0, words, className, ...rest } = props
  const root = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<number | null>(null)
  const [spoken, setSpoken] = useState<number | null>(null)
  const [locale, setLocale] = useState<string>()

  const measure = () => {
    const textarea = textareaOf(root.current)
    if (!textarea || limit === undefined) return null
    const total = count(textarea.value, countType, bySpaces, languageOf(textarea))
    if (total === null) return null
    // The server's own error keeps its mark until the server takes it back.
    if (!hasErrorMessage(root.current))
      textarea.classList.toggle('govuk-textarea--error', total > limit)
    return total
  }
  const latest = useRef(measure)

  useEffect(() => {
    latest.current = measure
    const total = measure()
    setSeen(total)
    setSpoken((previous) => previous ?? total)
  })

  useEffect(() => {
    const textarea = textareaOf(root.current)
    if (!textarea) return
    textarea.removeAttribute('maxlength')
    setLocale(languageOf(textarea))
    let typedAt = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setInterval> | undefined
    const speak = () => {
      const total = latest.current()
      setSeen(total)
      setSpoken(total)
    }
    const listeners = {
      input: () => {
        typedAt = Date.now()
        setSeen(latest.current())
      },
      focus: () => {
        clearInterval(timer)
        // Also finds what speech recognition enters without any event.
        timer = setInterval(() => Date.now() - typedAt >= REST && speak(), LOOK_EVERY)
      },
      blur: () => clearInterval(timer),
    }
    for (const [type, listen] of Object.entries(listeners)) textarea.addEventListener(type, listen)
    if (document.activeElement === textarea) listeners.focus()
    window.addEventListener('pageshow', speak)
    return () => {
      clearInterval(timer)
      for (const [type, listen] of Object.entries(listeners))
        textarea.removeEventListener(type, listen)
      window.removeEventListener('pageshow', speak)
    }
  }, [])

  const own = classes('govuk-hint govuk-character-count__message', className)
  const text = description(limit, props.countType, words.textareaDescriptionText)
  if (seen === null || limit === undefined)
    return (
      <div {...rest} className={own} ref={root}>
        {text}
      </div>
    )

  const remaining = limit - seen
  const isShown = (limit * threshold) / 100 <= seen
  const say = (total: number) => remainingText(limit - total, countType, words, locale)
  return (
    <>
      <div {...rest} className={`${own} govuk-visually-hidden`} ref={root}>
        {text}
      </div>
      <div
        className={classes(
          remaining < 0 ? 'govuk-error-message' : 'govuk-hint',
          'govuk-character-count__message govuk-character-count__status',
          !isShown && 'govuk-character-count__message--disabled',
          className,
        )}
        aria-hidden="true"
      >
        {say(seen)}
      </div>
      <div
        className="govuk-character-count__sr-status govuk-visually-hidden"
        aria-live="polite"
        aria-hidden={isShown ? undefined : true}
      >
        {say(spoken ?? seen)}
      </div>
    </>
  )
}

function textareaOf(message: HTMLElement | null): HTMLTextAreaElement | null {
  return (
    message
      ?.closest('.govuk-character-count')
      ?.querySelector<HTMLTextAreaElement>('.govuk-js-character-count') ?? null
  )
}

function hasErrorMessage(message: HTMLElement | null): boolean {
  return !!message?.closest('.govuk-character-count')?.querySelector('p.govuk-error-message')
}
