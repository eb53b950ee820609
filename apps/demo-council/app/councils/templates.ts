import { templateIds } from '@guildhall/sandbox/templates'
import { bookingTemplateIds } from './booking-templates.ts'
import { reminderTemplateIds } from './reminder-templates.ts'

const { paymentReceipt, requestNotAccepted, savedAnswers, savedReminder } = templateIds

/** GOV.UK Notify templates of the sandbox, which all councils here use; a real one has its own. */
export const templates = {
  ...bookingTemplateIds,
  receipt: paymentReceipt,
  notAccepted: requestNotAccepted,
  savedAnswers,
  savedReminder,
  reminders: reminderTemplateIds,
}
