import stylesheet from '@guildhall/measures/measures.css?url'
import { PerformancePage } from '@guildhall/measures/pages/performance'
import { data } from 'react-router'
import { performanceWords } from '../../content/performance.ts'
import { publishedBy, servicePublished } from '../../server/performance.server.ts'
import { measuredPlace, publicHeaders } from '../../server/performance-place.server.ts'
import { fieldNames } from '../../ui/field-names.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/service'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader(args: Route.LoaderArgs) {
  const { services, journey, title, names, origin, language } = await measuredPlace(args)
  const published = await publishedBy(services)
  const options = { journey: journey.id, origin, language }
  const service =
    published &&
    servicePublished(services, published.counts, { ...options, period: published.month })
  return data({ service, title, names }, { headers: publicHeaders })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** How one service does, for everyone. */
export default function ServicePerformance({ loaderData, params }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = performanceWords[language]
  const { service, title, names } = loaderData
  const own = `${homeHref}/performance/${params.service}`
  return (
    <Page backHref={`${homeHref}/performance`}>
      <title>{`${title}: ${words.link} – ${name[language]}`}</title>
      {service ? (
        <PerformancePage
          service={{ ...service, policy: `${own}/decisions` }}
          name={title}
          council={name[language]}
          language={language}
          invented
          csvHref={`${own}.csv`}
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
