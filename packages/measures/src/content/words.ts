import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type MeasuresWords } from './en.ts'

/** The words of the measures’ pages. */
export const measuresWords: Bilingual<MeasuresWords> = { en, cy }
