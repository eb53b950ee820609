import { CouncilFooter } from '@guildhall/components/council-footer'
import { CouncilHeader } from '@guildhall/components/council-header'
import { PhaseBanner } from '@guildhall/components/phase-banner'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { addressPages } from '../src/pages/address-pages.ts'
import { attributionFor } from '../src/sources/address-source.ts'
import { street } from './street.ts'

/** A council's page as residents get it: header, an address to be chosen with a mistake, footer. */
export function CouncilPage({ name, hasLogo }: { name: string; hasLogo: boolean }) {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bins', cy: 'Biniau' },
    pages: addressPages({ typed: 'never' }).pages,
  })
  const model = {
    journey: 'sample',
    path: 'choose-address',
    language: 'en' as const,
    basePath: '/bins',
    homeHref: '/',
    backHref: '/bins/postcode',
    values: {},
    errors: [{ field: 'uprn', message: 'Select your address' }],
    data: {
      postcode: 'GH1 2AB',
      addresses: street.map(({ uprn, lines }) => ({ uprn, text: lines.join(', ') })),
      total: street.length,
      isMatch: true,
      attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
    },
  }
  return (
    <>
      <CouncilHeader
        name={name}
        href="/"
        logo={hasLogo ? <span className="guildhall-logo" /> : undefined}
      />
      <div className="govuk-width-container">
        <PhaseBanner tag="Beta">
          This is a new service.{' '}
          <a className="govuk-link" href="/feedback">
            Tell us what you think
          </a>
        </PhaseBanner>
        <main className="govuk-main-wrapper">
          <JourneyPage journey={sample} model={model} siteName={name} />
        </main>
      </div>
      <CouncilFooter
        links={[
          { href: '/accessibility', text: 'Accessibility' },
          { href: '/cookies', text: 'Cookies' },
        ]}
        copyright={`© ${name}`}
      />
    </>
  )
}
