import { BackLink } from '@guildhall/components/back-link'
import { PageLayout } from '@guildhall/components/page-template'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { ProblemPage, type ProblemStatus } from '@guildhall/journeys/problem-page'
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router'
import { placeOf } from '../report/places.ts'
import { report, siteName } from '../report/report.ts'
import type { Route } from './+types/report-page'
import { serveRoute, server } from './report.server.ts'

const back = { en: 'Back', cy: 'Yn ôl' }

async function serve({ request }: Route.LoaderArgs | Route.ActionArgs) {
  return serveRoute(await server, request, placeOf(new URL(request.url).pathname))
}

export const loader = (args: Route.LoaderArgs) => serve(args)
export const action = (args: Route.ActionArgs) => serve(args)

export function headers({ actionHeaders, loaderHeaders, errorHeaders }: Route.HeadersArgs) {
  if (errorHeaders) return errorHeaders
  return actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders
}

/** A page of the journey, drawn on the server and alive in the browser. */
export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const model = (actionData ?? loaderData) as PageModel
  const { language, backHref } = model
  return (
    <PageLayout
      beforeContent={
        backHref === undefined ? null : <BackLink href={backHref}>{back[language]}</BackLink>
      }
    >
      <JourneyPage journey={report.journey} model={model} siteName={siteName[language]} />
    </PageLayout>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { language } = placeOf(useLocation().pathname)
  if (!isRouteErrorResponse(error)) throw error
  return (
    <PageLayout>
      <ProblemPage
        status={error.status as ProblemStatus}
        language={language}
        siteName={siteName[language]}
      />
    </PageLayout>
  )
}
