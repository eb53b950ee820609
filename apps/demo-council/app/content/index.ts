import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type SiteWords } from './en.ts'

/** The words of this site in both languages. */
export const siteWords: Bilingual<SiteWords> = { en, cy }
