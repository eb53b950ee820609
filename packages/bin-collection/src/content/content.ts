import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type Content, en } from './en.ts'

export type { Content } from './en.ts'

/** Every word of this pattern's pages; give a page factory your own to replace them. */
export const binCollectionContent: Bilingual<Content> = { en, cy }
