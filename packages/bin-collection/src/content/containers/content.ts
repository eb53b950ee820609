import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type ContainersContent, en } from './en.ts'

export type { ContainersContent } from './en.ts'

/** Every word of the pages for containers; give the page factory your own to replace them. */
export const containersContent: Bilingual<ContainersContent> = { en, cy }
