import type { Database, Executor } from '@guildhall/database/database'
import type { AnswerKeys } from '@guildhall/journeys/answer-keys'
import { notifyMailer } from '@guildhall/journeys/notify-mailer'
import { sqlLinks } from '@guildhall/journeys/saved-links'
import type { LinkStore, Mailer } from '@guildhall/journeys/saving'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'

/** What a council's residents save their answers with: where links are kept, and who sends them. */
export interface SavedAnswers {
  readonly links: LinkStore<Executor>
  readonly mailer: Mailer<Executor>
}

/** Links in the council's database, emailed with the council's own templates. */
export function savedAnswers(given: {
  council: SiteCouncil
  database: Database
  clock: Clock
  answerKeys: AnswerKeys
}): SavedAnswers {
  const { council, database, clock, answerKeys } = given
  const { savedAnswers: saved, savedReminder: reminder } = council.policies.messages
  return {
    links: sqlLinks({
      database,
      council: council.slug,
      keys: answerKeys,
      now: () => clock().toString(),
    }),
    mailer: notifyMailer({ council: council.slug, templates: { saved, reminder }, clock }),
  }
}
