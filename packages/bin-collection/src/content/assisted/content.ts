import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type AssistedContent, en } from './en.ts'

export type { AssistedContent } from './en.ts'

/** Every word of the pages for help with containers; give the factory your own to replace them. */
export const assistedContent: Bilingual<AssistedContent> = { en, cy }
