import { inWords } from '@guildhall/forms/errors'
import { journey, type Page } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import type { Address } from '@guildhall/standards/address'
import { isLanguage } from '@guildhall/standards/language'

/** The address in every story. */
export const storyAddress: Address = {
  uprn: '10009990001',
  lines: ['1 Guildhall Street'],
  town: 'Alderbrook',
  postcode: 'GH1 2AB',
  foundBy: 'memory',
}

/** How to reach the council in every story. */
export const storyContact = { phone: '01632 960 100', href: '#contact' }

/** One page as a journey draws it, in the language that the toolbar says. */
export function StoryPage(props: {
  pages: readonly Page[]
  path: string
  data: unknown
  language: unknown
  values?: PageModel['values']
  /** Codes, as a schema has them; put into the page's own words. */
  errors?: PageModel['errors']
}) {
  const { pages, path, data, values = {}, errors = [] } = props
  const language = isLanguage(props.language) ? props.language : 'en'
  const service = journey({
    id: 'story',
    version: 1,
    name: { en: 'Bins and recycling', cy: 'Biniau ac ailgylchu' },
    pages,
  })
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper">
        <JourneyPage
          key={language}
          journey={service}
          siteName="Alderbrook"
          model={{
            journey: 'story',
            path,
            language,
            basePath: '#',
            homeHref: '#',
            values,
            errors: inWords(errors, language, pages.find((page) => page.path === path)?.errorWords),
            data,
          }}
        />
      </main>
    </div>
  )
}

/** One page of a pattern, by itself: those that it depends on have no place in its story. */
export function onlyPage(pages: readonly Page[], path: string): readonly Page[] {
  return pages.filter((page) => page.path === path).map((page) => ({ ...page, dependsOn: [] }))
}
