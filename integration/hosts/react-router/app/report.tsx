import { BackLink } from '@guildhall/components/back-link'
import { PageLayout } from '@guildhall/components/page-template'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { ProblemPage, type ProblemStatus } from '@guildhall/journeys/problem-page'
import { contractJourney, contractSiteName } from '@guildhall/journeys/testing/journey'
import {
  type HeadersArgs,
  isRouteErrorResponse,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useLocation,
  useRouteError,
} from 'react-router'
import { languageOf } from './language.ts'
import { contractPlace, reportServer, serveRoute } from './report.server.ts'

const back = { en: 'Back', cy: 'Yn ôl' }

function serve({ request }: LoaderFunctionArgs) {
  return serveRoute(reportServer, request, contractPlace(new URL(request.url).pathname))
}

export const loader = serve
export const action = serve

export function headers({ actionHeaders, loaderHeaders, errorHeaders }: HeadersArgs): Headers {
  if (errorHeaders) return errorHeaders
  return actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders
}

export default function Report() {
  const loaded = useLoaderData<PageModel>()
  const model = useActionData<PageModel>() ?? loaded
  const { language, backHref } = model
  return (
    <PageLayout
      beforeContent={
        backHref === undefined ? null : <BackLink href={backHref}>{back[language]}</BackLink>
      }
    >
      <JourneyPage journey={contractJourney} model={model} siteName={contractSiteName[language]} />
    </PageLayout>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const language = languageOf(useLocation().pathname)
  if (!isRouteErrorResponse(error)) throw error
  return (
    <PageLayout>
      <ProblemPage
        status={error.status as ProblemStatus}
        language={language}
        siteName={contractSiteName[language]}
      />
    </PageLayout>
  )
}
