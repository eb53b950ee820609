import type { ReactNode } from 'react'
import { BackLink } from '../packages/components/src/back-link/back-link.tsx'
import { CouncilHeader } from '../packages/components/src/council-header/council-header.tsx'
import { PageLayout } from '../packages/components/src/page-template/page-template.tsx'
import type { Journey } from '../packages/journeys/src/journey.ts'
import { JourneyPage } from '../packages/journeys/src/journey-page.tsx'
import type { PageModel } from '../packages/journeys/src/page-model.ts'
import type { Language } from '../packages/standards/src/language.ts'
import { sampleBrands } from '../packages/theme/src/sample-brands.ts'

/** Name of the invented council whose brand is chosen. */
export function councilOf(brand: string): string {
  const found = Object.entries(sampleBrands).find(([name]) => name === brand)
  return found ? found[1].name : 'Alderbrook Borough Council'
}

/** A page between a council's header and the end of its content. */
export function SitePage(props: {
  language: Language
  brand: string
  backHref?: string | undefined
  /** Whether it takes all of the page, as tables do. */
  isWide?: boolean
  children: ReactNode
}) {
  const { language, brand, backHref, isWide = false, children } = props
  return (
    <PageLayout
      header={<CouncilHeader name={councilOf(brand)} href="/walk" />}
      beforeContent={
        backHref === undefined ? null : (
          <BackLink href={backHref}>{language === 'cy' ? 'Yn ôl' : 'Back'}</BackLink>
        )
      }
    >
      <div className="govuk-grid-row">
        <div className={isWide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          {children}
        </div>
      </div>
    </PageLayout>
  )
}

/** A page of a journey, as a council's site draws it. */
export function WalkedPage(props: { journey: Journey; model: PageModel; brand: string }) {
  const { journey, model, brand } = props
  return (
    <SitePage language={model.language} brand={brand} backHref={model.backHref}>
      <JourneyPage journey={journey} model={model} siteName={councilOf(brand)} />
    </SitePage>
  )
}
