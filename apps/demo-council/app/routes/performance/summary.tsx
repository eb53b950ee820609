import stylesheet from '@guildhall/measures/measures.css?url'
import { SummaryPage } from '@guildhall/measures/pages/summary'
import { data } from 'react-router'
import { performanceWords } from '../../content/performance.ts'
import { publishedBy, servicePublished } from '../../server/performance.server.ts'
import { measuredPlace, publicHeaders } from '../../server/performance-place.server.ts'
import { fieldNames } from '../../ui/field-names.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/summary'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader(args: Route.LoaderArgs) {
  const { services, journey, title, names, origin, language } = await measuredPlace(args)
  const published = await publishedBy(services)
  const over = (period: 'month' | 'before') =>
    published &&
    servicePublished(services, published.counts, {
      journey: journey.id,
      period: published[period],
      origin,
      language,
    })
  const shown = { service: over('month'), before: over('before'), title, names }
  return data(shown, { headers: publicHeaders })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** One page in plain words about a service, for a councillor. */
export default function ServiceSummary({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = performanceWords[language]
  const { service, before, title, names } = loaderData
  return (
    <Page backHref={`${homeHref}/performance`}>
      <title>{`${title}: ${words.summaryLink} – ${name[language]}`}</title>
      {service ? (
        <SummaryPage
          service={service}
          before={before}
          name={title}
          council={name[language]}
          language={language}
          invented
          pageName={(page) => names[page] ?? page}
          fieldName={fieldNames(names, service.mistakes)}
        />
      ) : (
        <>
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{words.nothing}</p>
        </>
      )}
    </Page>
  )
}
