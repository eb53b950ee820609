import { WarningText } from '@guildhall/components/warning-text'
import { performanceWords } from '../../content/performance.ts'
import { measuredJourneys, publishedBy } from '../../server/performance.server.ts'
import { performancePlace } from '../../server/performance-place.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/services'

export async function loader(args: Route.LoaderArgs) {
  const { services, language } = await performancePlace(args)
  const isAny = (await publishedBy(services)) !== undefined
  const listed = measuredJourneys(services).map(({ id, name }) => ({ id, name: name[language] }))
  return { services: listed, isAny }
}

/** Which services' figures are published, and where the open data is. */
export default function PerformanceOfServices({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = performanceWords[language]
  return (
    <Page backHref={homeHref}>
      <title>{`${words.title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">{words.title}</h1>
          <p className="govuk-body-l">{words.lead}</p>
          <WarningText iconFallbackText={words.important}>{words.data.invented}</WarningText>
          {loaderData.isAny ? null : <p className="govuk-body">{words.nothing}</p>}
          <h2 className="govuk-visually-hidden">{words.services}</h2>
          {loaderData.services.map(({ id, name: service }) => (
            <section key={id} className="govuk-!-margin-bottom-6">
              <h3 className="govuk-heading-m govuk-!-margin-bottom-2">{service}</h3>
              <ul className="govuk-list">
                {(
                  [
                    [`${homeHref}/performance/${id}`, words.performanceLink],
                    [`${homeHref}/performance/${id}/summary`, words.summaryLink],
                  ] as const
                ).map(([href, text]) => (
                  <li key={href}>
                    <a className="govuk-link" href={href}>
                      {text}
                      <span className="govuk-visually-hidden">: {service}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p className="govuk-body">
            <a className="govuk-link" href={`${homeHref}/performance/data`}>
              {words.data.link}
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}
