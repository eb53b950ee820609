import { type Answers, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { type RemindersContent, reminderWords } from '../content/content.ts'
import { HowQuestion } from './how-view.tsx'
import { type How, howSchema } from './reminders-schemas.ts'

export { type RemindersContent, reminderWords } from '../content/content.ts'
export type { How } from './reminders-schemas.ts'

/** What {@link reminderPages} takes. */
export interface ReminderPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  content?: Bilingual<RemindersContent>
}

/**
 * The page of a request for reminders, `how-to-remind`; check answers and confirmation follow it.
 *
 * Record it with `reminderSubmission` from `@guildhall/bin-collection/reminders-server`. The words of
 * the confirmation are `reminderWords.asked`.
 */
export function reminderPages(options: ReminderPagesOptions) {
  const content = options.content ?? reminderWords
  const how = page({
    path: 'how-to-remind',
    schema: howSchema,
    errorWords: { en: content.en.how.errors, cy: content.cy.how.errors },
    title: ({ language }) => content[language].how.title,
    view: ({ language }) => <HowQuestion words={content[language].how} />,
    summary({ value }, language) {
      const words = content[language].how
      const way = value.kind === 'email' ? words.byEmail(value.to) : words.bySms(value.to)
      return [{ key: words.summary, value: way }]
    },
  })
  return {
    pages: [how],
    address: options.address,
    /** What was asked for; undefined until it is complete. */
    answer: (answers: Answers): How | undefined => how.answer(answers),
  }
}

/** What {@link reminderPages} makes. */
export type ReminderPages = ReturnType<typeof reminderPages>
