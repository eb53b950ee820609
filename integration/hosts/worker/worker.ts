import { documentLayout } from '@guildhall/journeys/document-layout'
import { securely } from '@guildhall/journeys/secure'
import { contractSiteName } from '@guildhall/journeys/testing/journey'
import { contractPlace, contractServer } from '@guildhall/journeys/testing/server'
import { webJourney } from '@guildhall/journeys/web'

/** A worker as edge platforms have it: one `fetch`, the web’s own globals, nothing of Node’s. */
export default {
  fetch: webJourney({
    server: contractServer(),
    place: ({ url }) => contractPlace(new URL(url).pathname),
    siteName: contractSiteName,
    layout: documentLayout(),
    secure: securely(),
  }),
}
