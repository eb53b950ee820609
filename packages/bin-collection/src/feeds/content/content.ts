import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type YearContent } from './en.ts'

export type { YearContent } from './en.ts'

/** Every word of the year's calendar; give its pages your own to replace them. */
export const yearWords: Bilingual<YearContent> = { en, cy }
