import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { en, type GardenContent } from './en.ts'

export type { GardenContent } from './en.ts'

/** Every word of the garden waste pages; give the page factory your own to replace them. */
export const gardenContent: Bilingual<GardenContent> = { en, cy }
