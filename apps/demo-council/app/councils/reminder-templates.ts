import type { ReminderTemplates } from '@guildhall/bin-collection/reminders-server'

/**
 * GOV.UK Notify templates of reminders in the sandbox, which reads them from `sandbox/templates.json`;
 * all councils here use them, a real one has its own.
 */
export const reminderTemplateIds: ReminderTemplates = {
  confirm: {
    email: {
      en: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d01',
      cy: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d02',
    },
    sms: { en: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d03', cy: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d04' },
  },
  reminder: {
    email: {
      en: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d05',
      cy: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d06',
    },
    sms: { en: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d07', cy: 'e1a60c52-8b47-4f19-9d3e-4b7c2f5a8d08' },
  },
}
