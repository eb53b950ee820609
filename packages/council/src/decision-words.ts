import { fill, type Language } from '@guildhall/standards/language'
import {
  addDays,
  formatDate,
  formatTime,
  londonDate,
  londonTime,
  type Moment,
} from '@guildhall/standards/plain-date'
import type { CouncilWords } from './content/en.ts'
import { councilWords } from './content/index.ts'
import type { Decision } from './decision.ts'

/** A decision in one language: whole sentences, ready for a page, an email or a feed. */
export interface ExplainedDecision {
  readonly allowed: boolean
  readonly reason: string
  /** “You can do this from 9am on Tuesday 24 November.” */
  readonly opens?: string
  /** “You can do this until 2pm on …” of a yes; “This closed at 2pm on …” of a no. */
  readonly closes?: string
  /** What to do instead, with an address to go to where there is one. */
  readonly instead?: { readonly text: string; readonly href?: string }
}

/**
 * Explains a decision in words.
 *
 * Days of another year than now's are said with their year. An end at midnight is said as the end of
 * the day before, since nobody knows which day midnight belongs to.
 *
 * @param options.now the time at which it is read
 */
export function explainDecision(
  decision: Decision,
  options: { language: Language; now: Moment; words?: Partial<CouncilWords> },
): ExplainedDecision {
  const { language } = options
  const words = { ...councilWords[language], ...options.words }
  const { allowed, reason, closesAt } = decision
  const opensAt = decision.allowed ? undefined : decision.opensAt
  const instead = decision.allowed ? undefined : decision.instead
  const at = closesAt === undefined ? undefined : momentOf(closesAt)
  const atEnd = at !== undefined && londonTime(at) === '00:00'
  const sentence = allowed
    ? atEnd
      ? words.closesAtEnd
      : words.closes
    : atEnd
      ? words.closedAtEnd
      : words.closed
  return {
    allowed,
    reason: reason[language],
    ...(opensAt !== undefined && {
      opens: fill(words.opens, when(momentOf(opensAt), false, options)),
    }),
    ...(at && { closes: fill(sentence, when(at, atEnd, options)) }),
    ...(instead && {
      instead: {
        text: instead.text[language],
        ...(instead.href !== undefined && { href: instead.href }),
      },
    }),
  }
}

function momentOf(instant: string): Moment {
  const epochMilliseconds = Date.parse(instant)
  if (Number.isNaN(epochMilliseconds)) {
    throw new RangeError(
      `“${instant}” is not an instant, so a decision can’t say when it opens or closes. Give ISO 8601 with Z.`,
    )
  }
  return { epochMilliseconds }
}

function when(
  at: Moment,
  atEnd: boolean,
  { language, now }: { language: Language; now: Moment },
): { time: string; day: string } {
  const date = addDays(londonDate(at), atEnd ? -1 : 0)
  const sameYear = date.slice(0, 4) === londonDate(now).slice(0, 4)
  const day = formatDate(date, language, sameYear ? 'day' : 'full')
  // “am 9yb ddydd Mawrth”: said of when, the Welsh name of a day mutates; after “diwedd” it doesn’t.
  return {
    time: formatTime(londonTime(at), language),
    day: day.replace(/^Dydd/, atEnd ? 'dydd' : 'ddydd'),
  }
}
