import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type UploadsContent } from './en.ts'

/** The words of this package in both languages. */
export const uploadsContent: Bilingual<UploadsContent> = { en, cy }
