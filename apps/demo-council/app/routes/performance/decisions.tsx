import { SummaryList } from '@guildhall/components/summary-list'
import { fill } from '@guildhall/standards/language'
import { data } from 'react-router'
import { performanceWords } from '../../content/performance.ts'
import { decisionsOf } from '../../server/decisions.server.ts'
import { measuredPlace, publicHeaders } from '../../server/performance-place.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/decisions'

export async function loader(args: Route.LoaderArgs) {
  const { services, journey, title } = await measuredPlace(args)
  const made = { title, decisions: decisionsOf(services.council, journey.id) }
  return data(made, { headers: publicHeaders })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** How a council runs a service, where councils may differ; other councils' staff read it too. */
export default function Decisions({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const { decisions: words } = performanceWords[language]
  const { title, decisions } = loaderData
  const heading = fill(words.title, { service: title })
  return (
    <Page backHref={`${homeHref}/performance`}>
      <title>{`${heading} – ${name[language]}`}</title>
      <span className="govuk-caption-l">{name[language]}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body-l">{words.lead}</p>
      {words.inEnglish === '' ? null : <p className="govuk-body">{words.inEnglish}</p>}
      {decisions.length === 0 ? (
        <p className="govuk-body">{words.nothing}</p>
      ) : (
        <div lang="en">
          <SummaryList
            rows={decisions.map(({ is, value }) => ({
              key: is,
              value: shown(value),
            }))}
          />
        </div>
      )}
    </Page>
  )
}

function shown(value: boolean | readonly string[]) {
  const { yes, no } = performanceWords.en.decisions
  if (typeof value === 'boolean') return value ? yes : no
  if (value.length === 1) return value[0] ?? ''
  return (
    <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
      {value.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
