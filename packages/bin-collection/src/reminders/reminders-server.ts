import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { addressOnOneLine } from '@guildhall/standards/address'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import type { ReminderPages } from './pages/reminders.tsx'
import { askForReminders, type RemindersServer } from './reminders.ts'

serverOnly('bin-collection/reminders-server')

export { remindedProperties } from './reminded-properties.ts'
export {
  askForReminders,
  followLink,
  forgetUnconfirmed,
  type LinkState,
  type ReminderRequest,
  type RemindersServer,
  type ReminderTemplates,
  readLink,
} from './reminders.ts'
export { type SendingServer, sendReminders } from './send-reminders.ts'

/**
 * Makes the journey's `submit` of a request for reminders: it queues the message with the link.
 *
 * @throws SubmissionRefused from it when the address has no UPRN, so that nothing can be looked up
 */
export function reminderSubmission<Context>(
  pages: ReminderPages,
  server: (context: Context) => RemindersServer,
) {
  return async (given: ServerContext<Context> & { tx: Executor }): Promise<void> => {
    const { answers, language, tx } = given
    const address = pages.address(answers)
    const uprn = readUprn(address?.uprn ?? '')
    const how = pages.answer(answers)
    if (!how || !address || !uprn) {
      throw new SubmissionRefused(pages.pages[0]?.path ?? '', [
        { field: 'how', message: 'how.required' },
      ])
    }
    const place = addressOnOneLine(address)
    await askForReminders(tx, server(given.context), { uprn, ...how, place, language })
  }
}
