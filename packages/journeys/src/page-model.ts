import type { FieldError, FieldValues } from '@guildhall/forms/form-data'
import type { Language } from '@guildhall/standards/language'
import type { ItemPlace } from './journey.ts'

/** When a session ends, as the page says and a script repeats in time. */
export interface SessionEnd {
  /** Time of day, in words: “10:20am”. */
  readonly at: string
  readonly secondsLeft: number
  readonly minutes: number
  /** Shared by all tabs that are in the same session. */
  readonly channel: string
  /** Where a resident is told that it has ended. */
  readonly endedHref: string
}

/** Everything that a page shows, as plain JSON: the server makes it, server and browser draw it. */
export interface PageModel {
  readonly journey: string
  readonly path: string
  readonly language: Language
  /** Address of the journey in this language, without a slash at the end. */
  readonly basePath: string
  readonly homeHref: string
  readonly values: FieldValues
  /** Mistakes, in words. */
  readonly errors: readonly FieldError[]
  readonly data: unknown
  readonly backHref?: string
  /** Set while an answer is changed from check answers: only what that newly requires is asked. */
  readonly isChanging?: true
  readonly reference?: string
  /** Set where the journey has changed since its resident began, and so this is asked. */
  readonly isAskedForChange?: true
  /** Where answers are saved for later, from pages of journeys that can be. */
  readonly saveHref?: string
  /** Set on the pages of an item. */
  readonly item?: ItemPlace
  /** Set where a session ends after some minutes of doing nothing. */
  readonly session?: SessionEnd
}
