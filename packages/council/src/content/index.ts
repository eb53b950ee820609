import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type CouncilWords, en } from './en.ts'

/** Every word of this room in both languages. */
export const councilWords: Bilingual<CouncilWords> = { en, cy }
