import type { Journey } from '@guildhall/journeys/journey'
import type { Language } from '@guildhall/standards/language'

/** What the pages of a journey are called, by path, as they are headed where nothing is in the way. */
export function pageNames(journey: Journey, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    journey.pages.map((page) => {
      const path = page.bindingPath ?? page.path
      try {
        return [path, page.title({ language, data: { state: 'options' } }) || path]
      } catch {
        // Headed by what only its own visit knows.
        return [path, path]
      }
    }),
  )
}
