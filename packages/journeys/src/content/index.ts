import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type JourneysContent } from './en.ts'

/** The words of this package in both languages. */
export const journeysContent: Bilingual<JourneysContent> = { en, cy }
