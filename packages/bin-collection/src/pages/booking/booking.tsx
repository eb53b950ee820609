import type { Decision, Refused } from '@guildhall/council/decision'
import { type Answers, page } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import { type BookingContent, bookingContent } from '../../content/booking/content.ts'
import { priceInWords } from '../../price/price-lines.ts'
import type { AmendedBooking } from '../bulky.tsx'
import { cannotPage } from '../cannot-page.tsx'
import {
  bookingFactsSchema,
  bookingReferenceSchema,
  bookingTaskFactsSchema,
  bookingTaskSchema,
} from './booking-schemas.ts'
import { ChangeOrCancel, taskTitle, WhichBooking } from './booking-views.tsx'

/** What the page that asks what to do with a booking is given. */
export interface BookingTaskData {
  readonly date: PlainDate
  readonly amend: Decision
  readonly cancel: Decision
  /** What would be paid back. */
  readonly back: Pence
}

/**
 * The pages that change or cancel a bulky booking: `booking-reference`, `booking-task` and
 * `booking-cannot`, where a no ends.
 *
 * A change goes on to `bulkyPages({ amends: booking.amends, when: (answers) => booking.amends(answers)
 * !== undefined, … })`. Bind them with `bookingBindings`, and cancel with `cancelSubmission`, both
 * from `@guildhall/bin-collection/bulky-server`.
 */
export function bookingPages(options: { content?: Bilingual<BookingContent> } = {}) {
  const content = options.content ?? bookingContent
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const reference = page<typeof bookingReferenceSchema, typeof bookingFactsSchema>({
    path: 'booking-reference',
    schema: bookingReferenceSchema,
    facts: bookingFactsSchema,
    errorWords,
    title: ({ language }) => content[language].referenceTitle,
    view: ({ language }) => <WhichBooking words={content[language]} />,
    summary({ facts }, language) {
      if (!facts) return []
      const words = content[language]
      return [
        { key: words.summaryReference, value: facts.reference },
        { key: words.summaryDay, value: formatDate(facts.date, language) },
      ]
    },
  })
  const task = page<typeof bookingTaskSchema, typeof bookingTaskFactsSchema, BookingTaskData>({
    path: 'booking-task',
    schema: bookingTaskSchema,
    facts: bookingTaskFactsSchema,
    dependsOn: ['booking-reference'],
    errorWords,
    title: ({ language, data }) => taskTitle({ data, language, words: content[language] }),
    view: ({ data, language }) => (
      <ChangeOrCancel data={data} language={language} words={content[language]} />
    ),
    summary({ value, facts }, language) {
      const words = content[language]
      const lines = facts?.refund ?? []
      return [
        { key: words.summaryTask, value: words.tasks[value.task] },
        ...(value.task === 'cancel'
          ? [
              {
                key: words.summaryRefund,
                value:
                  lines.length > 0 ? priceInWords(lines, language, words.total) : words.nothingBack,
              },
            ]
          : []),
      ]
    },
  })
  const cannot = cannotPage({
    path: 'booking-cannot',
    when: (answers) => task.factsOf(answers)?.decision.allowed === false,
    title: (language, code) =>
      content[language].cannotTitles[code ?? ''] ?? content[language].cannotTitle,
    back: [{ path: 'booking-task', text: (language) => content[language].another }],
  })
  return {
    pages: [reference, task, cannot],
    reference,
    task,
    cannot,
    /** Why it can’t be done; null while it can. */
    refusal(answers: Answers): Refused | null {
      const decision = task.factsOf(answers)?.decision
      return decision && !decision.allowed ? decision : null
    },
    /** The booking that is to be changed, once that is chosen and allowed. */
    amends(answers: Answers): AmendedBooking | undefined {
      const found = reference.factsOf(answers)
      const isChange = task.answer(answers)?.task === 'amend'
      if (!found || !isChange || !task.factsOf(answers)?.decision.allowed) return undefined
      const { instance, uprn, paid, date } = found
      return { instance, paid, date, ...(uprn !== undefined && { uprn }) }
    },
  }
}

/** What {@link bookingPages} makes. */
export type BookingPages = ReturnType<typeof bookingPages>
