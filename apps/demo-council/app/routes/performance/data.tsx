import { performanceWords } from '../../content/performance.ts'
import { LICENCE } from '../../server/performance.server.ts'
import { performancePlace } from '../../server/performance-place.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/data'

export async function loader(args: Route.LoaderArgs) {
  const { services, origin } = await performancePlace(args)
  return { feed: `${origin}/${services.council.slug}/measures.json`, origin, licence: LICENCE }
}

/** Where the open feed is, what is in it and how it is counted. */
export default function OpenData({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const { data: words } = performanceWords[language]
  const { feed, origin, licence } = loaderData
  return (
    <Page backHref={`${homeHref}/performance`}>
      <title>{`${words.title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{words.title}</h1>
          <p className="govuk-body-l">{words.lead}</p>
          <h2 className="govuk-heading-m">{words.feed}</h2>
          <Address text={words.feedText} href={feed} />
          <Address text={words.schemaText} href={`${origin}/feed-1.schema.json`} />
          <p className="govuk-body">
            {words.licence}{' '}
            <a className="govuk-link" href={licence} hrefLang="en">
              {words.licenceName}
            </a>
            .
          </p>
          <h2 className="govuk-heading-m">{words.how}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {words.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p className="govuk-body">{words.invented}</p>
        </div>
      </div>
    </Page>
  )
}

function Address({ text, href }: { text: string; href: string }) {
  return (
    <p className="govuk-body">
      {text}
      <br />
      <a className="govuk-link govuk-!-text-break-word" href={href}>
        {href}
      </a>
    </p>
  )
}
