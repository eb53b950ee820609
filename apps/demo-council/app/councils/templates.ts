import { templateIds } from '@guildhall/sandbox/templates'
import { reminderTemplateIds } from './reminder-templates.ts'

const { bulkyConfirmation, savedAnswers, savedReminder } = templateIds

/** GOV.UK Notify templates of the sandbox, which all councils here use; a real one has its own. */
export const templates = {
  bulkyConfirmation,
  savedAnswers,
  savedReminder,
  reminders: reminderTemplateIds,
}
