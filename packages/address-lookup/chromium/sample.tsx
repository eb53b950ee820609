import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { addressPages } from '../src/pages/address-pages.ts'
import { suggestions } from '../src/suggestions/suggest-field.tsx'

/** A page of a service that offers every way to an address, as server and browser draw it. */
export function Sample({ path, language }: { path: string; language: 'en' | 'cy' }) {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bins', cy: 'Biniau' },
    pages: addressPages({ search: true, place: true, suggestions: suggestions() }).pages,
  })
  const model = {
    journey: 'sample',
    path,
    language,
    basePath: '/alderbrook/bins',
    homeHref: '/alderbrook',
    values: {},
    errors: [],
    data: undefined,
  }
  return (
    <main className="govuk-main-wrapper">
      <JourneyPage journey={sample} model={model} siteName="Alderbrook" />
    </main>
  )
}
