import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { toRouteResult } from '@guildhall/journeys/react-router'
import { data } from 'react-router'
import { house } from '../server/house.server.ts'
import { serviceServers } from '../server/services.server.ts'
import { findService } from '../services/index.ts'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import type { Route } from './+types/service'

async function serve({ request, params }: Route.LoaderArgs | Route.ActionArgs) {
  const { council: slug, service } = params
  const { config, council } = await house()
  const services = council(slug)
  const server = serviceServers.get(service)
  if (!services || !server) throw data(null, { status: 404 })
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const homeHref = homeHrefOf(services.council.slug, language)
  const basePath = `${homeHref}/${service}`
  const origin = config.publicOrigin ?? url.origin
  return toRouteResult(
    await server.handle(request, {
      path: params['*'] || undefined,
      basePath,
      homeHref,
      language,
      cookiePath: `/${services.council.slug}`,
      context: { ...services, basePath, origin, homeHref },
    }),
  )
}

export const loader = (args: Route.LoaderArgs) => serve(args)
export const action = (args: Route.ActionArgs) => serve(args)

export function headers({ loaderHeaders, actionHeaders }: Route.HeadersArgs): Headers {
  return actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders
}

/** A page of a service: the journey draws what stands in `<main>`. */
export default function Service({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, language } = useSite()
  const service = findService(params.service)
  const model = (actionData ?? loaderData) as PageModel
  if (!service) return null
  return (
    <Page backHref={model.backHref}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <JourneyPage journey={service} model={model} siteName={name[language]} />
        </div>
      </div>
    </Page>
  )
}
