import { inWords } from '@guildhall/forms/errors'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { type AddressPagesOptions, addressPages } from './address-pages.ts'

/** What a story shows of the address pages. */
export interface PageArgs {
  path: string
  typed: 'allowed' | 'never'
  data?: unknown
  values?: PageModel['values']
  /** Codes, as a schema has them; put into the page's own words. */
  errors?: PageModel['errors']
}

/** One page as a service shows it, in the language of Storybook's toolbar. */
export function AddressPage({
  language,
  options,
  ...args
}: PageArgs & { language: unknown; options?: AddressPagesOptions }) {
  const sample = journey({
    id: 'bins',
    version: 1,
    name: { en: 'Find your bin collection day', cy: 'Dod o hyd i’ch diwrnod casglu biniau' },
    pages: addressPages({ typed: args.typed, ...options }).pages,
  })
  const words = sample.pages.find(({ path }) => path === args.path)?.errorWords
  const model: PageModel = {
    journey: 'bins',
    path: args.path,
    language: language === 'cy' ? 'cy' : 'en',
    basePath: '#',
    homeHref: '#',
    values: args.values ?? {},
    errors: inWords(args.errors ?? [], language === 'cy' ? 'cy' : 'en', words),
    data: args.data ?? { postcode: 'GH1 2AB' },
  }
  return (
    <main className="govuk-main-wrapper govuk-width-container">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <JourneyPage
            key={`${args.path} ${model.language}`}
            journey={sample}
            model={model}
            siteName="Alderbrook"
          />
        </div>
      </div>
    </main>
  )
}

/** Stories of a page in Welsh. */
export const inWelsh = { globals: { language: 'cy' } }

/** A neighbour that serves what Alderbrook doesn't. */
export const neighbour = {
  name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
  href: 'https://dyffryn-gwern.example/bins',
}
