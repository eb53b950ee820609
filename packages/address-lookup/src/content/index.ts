import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type AddressContent, en } from './en.ts'

export type { AddressContent } from './en.ts'

/** The words of this package in both languages. */
export const addressContent: Bilingual<AddressContent> = { en, cy }

/** Some words in place of this package's own, page by page. */
export type AddressContentChanges = Bilingual<{
  [Part in keyof AddressContent]?: Partial<AddressContent[Part]>
}>

/** This package's words with a service's own in their place. */
export function withOwnWords(changes?: AddressContentChanges): Bilingual<AddressContent> {
  const change = (language: 'en' | 'cy'): AddressContent => {
    const words = addressContent[language]
    const own: AddressContentChanges[typeof language] = changes?.[language] ?? {}
    const parts = Object.entries(words).map(([part, text]) => [
      part,
      { ...text, ...own[part as keyof AddressContent] },
    ])
    return Object.fromEntries(parts) as AddressContent
  }
  return { en: change('en'), cy: change('cy') }
}
