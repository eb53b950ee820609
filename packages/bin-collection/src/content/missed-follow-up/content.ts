import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type FollowUpContent } from './en.ts'

export type { FollowUpContent } from './en.ts'

/** Every word of the pages that follow up a report; give the factory your own to replace them. */
export const followUpContent: Bilingual<FollowUpContent> = { en, cy }
