import { webJourney } from '@guildhall/journeys/web'
import type { APIRoute } from 'astro'
import { placeOf } from '../../report/places.ts'
import { siteName } from '../../report/report.ts'
import { openReport } from '../../report/report-server.ts'
import { layout, secure } from '../layout.tsx'

const report = webJourney({
  server: await openReport(),
  place: ({ url }) => placeOf(new URL(url).pathname),
  siteName,
  layout,
  secure,
})

/** Every method of every address: an endpoint, since what stands in it is React’s and not Astro’s. */
export const ALL: APIRoute = ({ request }) => report(request)
