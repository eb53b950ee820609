import { classes } from '../internal/classes.ts'
import type { Eager } from '../internal/eager.ts'
import { type CountType, type CountWords, count, remainingText } from './count.ts'

/** How a text is counted, and what is said of it. */
export interface Counting {
  limit: number | undefined
  countType: CountType | undefined
  bySpaces: boolean
  /** A percentage of the limit, from which on the count is shown. */
  threshold: number | undefined
  words: CountWords
  className?: string | undefined
}

export const BLOCK = 'govuk-character-count'
const HIDDEN = 'govuk-visually-hidden'

/** Milliseconds: how often the text is looked at, and how long typing must rest to be spoken about. */
const LOOK_EVERY = 1000
const REST = 500

/** Who counts behind a message: takes another way of counting, or nothing to end it. */
type Counter = (next?: Counting) => void

const counters = new WeakMap<HTMLElement, Counter>()
const left = new Set<HTMLElement>()

/**
 * Says behind a message how much is left, until the message leaves the page.
 *
 * No state and no effect: on an old phone a second render of what has just been hydrated, and the
 * hooks for it, cost as much as a whole field.
 *
 * @returns a ref's cleanup
 */
export const counter = ((message: HTMLElement, counting: Counting): (() => void) => {
  left.delete(message)
  const known = counters.get(message) ?? start(message)
  counters.set(message, known)
  known(counting)
  return () => {
    left.add(message)
    // React takes a ref back and gives the next in one go, where the field has only rendered again.
    queueMicrotask(() => {
      if (!left.delete(message)) return
      counters.delete(message)
      known()
    })
  }
}) satisfies Eager

/**
 * Says how much is left at once to the eye, and to a screen reader only when typing rests, so that it
 * doesn't talk over each key.
 */
const start = ((message: HTMLElement): Counter => {
  const group = message.closest(`.${BLOCK}`)
  const textarea = group?.querySelector('textarea')
  const seen = document.createElement('div')
  const spoken = document.createElement('div')
  let counting: Counting | undefined
  let typedAt = 0
  let timer: ReturnType<typeof setInterval>

  const look = ((speaks?: boolean) => {
    const { limit, countType = 'length', bySpaces = false, threshold = 0 } = counting ?? NONE
    const total = textarea ? count(textarea.value, countType, bySpaces, message) : null
    if (!counting || limit === undefined || total === null) {
      seen.remove()
      spoken.remove()
      return message.classList.remove(HIDDEN)
    }
    const isOver = total > limit
    const isEarly = total < (limit * threshold) / 100
    const text = remainingText(limit - total, countType, counting.words, message)
    seen.className = classes(
      `${isOver ? 'govuk-error-message' : 'govuk-hint'} ${BLOCK}__message ${BLOCK}__status`,
      isEarly && `${BLOCK}__message--disabled`,
      counting.className,
    )
    seen.textContent = text
    if (speaks || !spoken.textContent) spoken.textContent = text
    if (isEarly) spoken.setAttribute('aria-hidden', 'true')
    else spoken.removeAttribute('aria-hidden')
    // The server's own error keeps its mark until the server takes it back.
    if (!group?.querySelector('p.govuk-error-message'))
      textarea?.classList.toggle('govuk-textarea--error', isOver)
    message.classList.add(HIDDEN)
    if (!seen.parentNode) message.after(seen, spoken)
  }) satisfies Eager
  const speak = () => Date.now() - typedAt >= REST && look(true)
  const hear = ({ type }: Pick<Event, 'type'>) => {
    if (type === 'pageshow') return speak()
    if (type === 'input') {
      typedAt = Date.now()
      return look()
    }
    clearInterval(timer)
    // Also finds what speech recognition enters without any event.
    if (type === 'focus') timer = setInterval(speak, LOOK_EVERY)
  }
  const listen = ((how: 'addEventListener' | 'removeEventListener') => {
    for (const type of ['input', 'focus', 'blur']) textarea?.[how](type, hear)
    window[how]('pageshow', hear)
  }) satisfies Eager

  seen.setAttribute('aria-hidden', 'true')
  spoken.className = `${BLOCK}__sr-status ${HIDDEN}`
  spoken.setAttribute('aria-live', 'polite')
  textarea?.removeAttribute('maxlength')
  listen('addEventListener')
  if (document.activeElement === textarea) hear({ type: 'focus' })
  return (next) => {
    counting = next
    if (!next) {
      clearInterval(timer)
      listen('removeEventListener')
    }
    look()
  }
}) satisfies Eager

const NONE: Partial<Counting> = {}
