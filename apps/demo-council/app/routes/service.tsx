import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { serveRoute } from '@guildhall/journeys/react-router'
import { data } from 'react-router'
import { placeOf } from '../server/place.server.ts'
import { servicesOf } from '../services/index.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import { SurveyLink } from '../ui/survey-link.tsx'
import type { Route } from './+types/service'

async function serve(args: Route.LoaderArgs | Route.ActionArgs) {
  const found = await placeOf(args)
  if (!found) throw data(null, { status: 404 })
  return serveRoute(found.server, args.request, found.place)
}

export const loader = (args: Route.LoaderArgs) => serve(args)
export const action = (args: Route.ActionArgs) => serve(args)

export function headers({ loaderHeaders, actionHeaders, errorHeaders }: Route.HeadersArgs) {
  if (errorHeaders) return errorHeaders
  return actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders
}

/** A page of a service: the journey draws what stands in `<main>`. */
export default function Service({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, language, policy } = useSite()
  const service = servicesOf(policy).offered.find(({ id }) => id === params.service)
  const model = (actionData ?? loaderData) as PageModel
  if (!service) return null
  return (
    <Page backHref={model.backHref}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <JourneyPage journey={service} model={model} siteName={name[language]} />
          <SurveyLink model={model} />
        </div>
      </div>
    </Page>
  )
}
