import type { ErrorWords } from '@guildhall/standards/error-words'
import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type UploadsContent } from './en.ts'

/** The words of this package in both languages. */
export const uploadsContent: Bilingual<UploadsContent> = { en, cy }

/** Words for this package's issue codes. */
export const uploadErrorWords: Bilingual<ErrorWords> = {
  en: uploadsContent.en.errors,
  cy: uploadsContent.cy.errors,
}
