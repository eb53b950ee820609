import { CouncilFooter } from '@guildhall/components/council-footer'
import { GenericHeader } from '@guildhall/components/generic-header'
import { PhaseBanner } from '@guildhall/components/phase-banner'
import { SkipLink } from '@guildhall/components/skip-link'
import { brandLinks } from '@guildhall/theme/links'
import { themeCss } from '@guildhall/theme/theme'
import { data, Outlet, useLocation, useRouteError } from 'react-router'
import { siteWords } from '../content/index.ts'
import { performanceWords } from '../content/performance.ts'
import { staffWords } from '../content/staff.ts'
import { servicePolicyOf } from '../councils/service-policy.ts'
import { house } from '../server/house.server.ts'
import { staffOf } from '../server/staff-session.server.ts'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import { ProblemPage } from '../ui/problem-page.tsx'
import type { Site } from '../ui/site.ts'
import { StaffBanner } from '../ui/staff-banner.tsx'
import type { Route } from './+types/council'

export async function loader({ params, request }: Route.LoaderArgs): Promise<Site> {
  const services = (await house()).council(params.council)
  const language = languageOf(new URL(request.url).pathname)
  if (!services?.council.languages.includes(language)) throw data(null, { status: 404 })
  const { council } = services
  const staff = await staffOf(request, { ...services, council: council.slug })
  return {
    slug: council.slug,
    language,
    languages: council.languages,
    homeHref: homeHrefOf(council.slug, language),
    name: council.name,
    shortName: council.shortName,
    contact: council.contact,
    themeCss: themeCss(council.brand),
    links: brandLinks(council.brand),
    policy: servicePolicyOf(council),
    ...(staff ? { staff: staff.name } : {}),
  }
}

/** What a page refuses says more in its headers, such as what is allowed. */
export function headers({ errorHeaders, parentHeaders }: Route.HeadersArgs): Headers {
  return errorHeaders ?? parentHeaders
}

/** What stands around every page of a council: header, demonstration banner, footer. */
export default function CouncilLayout({ loaderData: site }: Route.ComponentProps) {
  const { language, homeHref, name, staff } = site
  const words = siteWords[language]
  return (
    <>
      <SkipLink>{words.skipLink}</SkipLink>
      <header className="govuk-template__header">
        <GenericHeader href={homeHref}>
          <span className="council-header__logo">
            <span className="guildhall-logo" />
            {name[language]}
          </span>
        </GenericHeader>
        <div className="govuk-width-container">
          <PhaseBanner tag={words.demoTag}>{words.demo}</PhaseBanner>
        </div>
        {staff === undefined ? null : (
          <StaffBanner name={staff} homeHref={homeHref} language={language} />
        )}
      </header>
      <Outlet context={site} />
      <SiteFooter site={site} />
    </>
  )
}

function SiteFooter({ site }: { site: Site }) {
  const { language, homeHref, name, contact } = site
  const words = siteWords[language]
  return (
    <footer className="govuk-template__footer">
      <CouncilFooter
        linksTitle={words.supportLinks}
        links={[
          { href: `${homeHref}/privacy`, text: words.privacy },
          { href: `${homeHref}/cookies`, text: words.cookies },
          { href: `${homeHref}/accessibility`, text: words.accessibility },
          { href: `${homeHref}/performance`, text: performanceWords[language].link },
          { href: `${homeHref}/staff`, text: staffWords[language].link },
        ]}
        copyright={`© ${name[language]}`}
      >
        {words.otherWays}:{' '}
        <a className="govuk-footer__link" href={`tel:${contact.phone.replaceAll(' ', '')}`}>
          {contact.phone}
        </a>
        ,{' '}
        <a className="govuk-footer__link" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      </CouncilFooter>
    </footer>
  )
}

/** A problem inside a council's site, in the language of the address. */
export function ErrorBoundary({ loaderData }: Route.ErrorBoundaryProps) {
  const language = languageOf(useLocation().pathname)
  return (
    <ProblemPage
      error={useRouteError()}
      language={language}
      homeHref={loaderData ? homeHrefOf(loaderData.slug, language) : '/'}
    />
  )
}
