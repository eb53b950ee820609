import { documentLayout } from '@guildhall/journeys/document-layout'
import { securely } from '@guildhall/journeys/secure'
import { contractSiteName } from '@guildhall/journeys/testing/journey'
import { contractPlace, contractServer } from '@guildhall/journeys/testing/server'
import { webJourney } from '@guildhall/journeys/web'
import type { APIRoute } from 'astro'

const report = webJourney({
  server: contractServer(),
  place: ({ url }) => contractPlace(new URL(url).pathname),
  siteName: contractSiteName,
  layout: documentLayout(),
  secure: securely(),
})

/** Every method of every address: an endpoint, since what stands in it is React’s and not Astro’s. */
export const ALL: APIRoute = ({ request }) => report(request)
