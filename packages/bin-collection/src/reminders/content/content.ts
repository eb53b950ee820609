import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type RemindersContent } from './en.ts'

export type { RemindersContent } from './en.ts'

/** Every word about reminders; give the pages your own to replace them. */
export const reminderWords: Bilingual<RemindersContent> = { en, cy }
