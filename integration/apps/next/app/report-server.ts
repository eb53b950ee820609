import { nextJourney } from '@guildhall/journeys/next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { placeOf } from '../report/places.ts'
import { openReport } from '../report/report-server.ts'

// Next bundles a page and a route handler apart: in this process both have the one server.
const shared = globalThis as { reportServer?: ReturnType<typeof openReport> }
shared.reportServer ??= openReport()

/** The journey as the App Router serves it; opened once, when it is first asked for. */
export const report = shared.reportServer.then((server) =>
  nextJourney({
    server,
    next: { headers, notFound, redirect },
    place: ({ pathname }) => placeOf(pathname),
  }),
)
