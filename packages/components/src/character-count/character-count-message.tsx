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
  const [said, setSaid] = useState<Said>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: props are new whenever the field renders, and its text may be another then
  useEffect(() => {
    const group = root.current?.closest(`.${BLOCK}`)
    const textarea = group?.querySelector('textarea')
    if (!textarea || limit === undefined) return
    // The server's own error keeps its mark until the server takes it back.
    const isWrong = group?.querySelector('p.govuk-error-message')
    const locale = languageOf(textarea)
    let typedAt = 0
    let timer: ReturnType<typeof setInterval> | undefined
    const look = (speaks: boolean) => {
      const seen = count(textarea.value, countType, bySpaces, locale)
      if (seen === null) return
      setSaid((last) => ({ seen, spoken: speaks || !last ? seen : last.spoken, locale }))
      if (!isWrong) textarea.classList.toggle('govuk-textarea--error', seen > limit)
    }
    const speak = () => Date.now() - typedAt >= REST && look(true)
    const stop = () => clearInterval(timer)
    const watch = () => {
      stop()
      // Also finds what speech recognition enters without any event.
      timer = setInterval(speak, LOOK_EVERY)
    }
    const type = () => {
      typedAt = Date.now()
      look(false)
    }
    const all = new AbortController()
    textarea.addEventListener('input', type, all)
    textarea.addEventListener('focus', watch, all)
    textarea.addEventListener('blur', stop, all)
    window.addEventListener('pageshow', speak, all)
    textarea.removeAttribute('maxlength')
    look(false)
    if (document.activeElement === textarea) watch()
    return () => {
      stop()
      all.abort()
    }
  }, [props])

  const message = classes(`govuk-hint ${BLOCK}__message`, className)
  const text = description(limit, props.countType, words.textareaDescriptionText)
  if (!said || limit === undefined)
    return (
      <div {...rest} className={message} ref={root}>
        {text}
      </div>
    )

  const isShown = (limit * threshold) / 100 <= said.seen
  const say = (total: number) => remainingText(limit - total, countType, words, said.locale)
  return (
    <>
      <div {...rest} className={`${message} ${HIDDEN}`} ref={root}>
        {text}
      </div>
      <div
        className={classes(
          said.seen > limit ? 'govuk-error-message' : 'govuk-hint',
          `${BLOCK}__message ${BLOCK}__status`,
          !isShown && `${BLOCK}__message--disabled`,
          className,
        )}
        aria-hidden="true"
      >
        {say(said.seen)}
      </div>
      <div
        className={`${BLOCK}__sr-status ${HIDDEN}`}
        aria-live="polite"
        aria-hidden={!isShown || undefined}
      >
        {say(said.spoken)}
      </div>
    </>
  )
}

const BLOCK = 'govuk-character-count'
const HIDDEN = 'govuk-visually-hidden'

/** What was counted: for the eye, and for a screen reader. */
interface Said {
  seen: number
  spoken: number
  /** A BCP 47 tag. */
  locale: string | undefined
}
