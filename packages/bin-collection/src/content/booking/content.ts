import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type BookingContent, en } from './en.ts'

export type { BookingContent } from './en.ts'

/** Every word of the pages that change or cancel a booking; give the factory your own to replace them. */
export const bookingContent: Bilingual<BookingContent> = { en, cy }
