import { nextJourney } from '@guildhall/journeys/next'
import { contractPlace, contractServer } from '@guildhall/journeys/testing/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'

// Next bundles a page and a route handler apart: in this process both have the one server.
const shared = globalThis as { reportServer?: ReturnType<typeof contractServer> }
shared.reportServer ??= contractServer()

export const report = nextJourney({
  server: shared.reportServer,
  next: { headers, notFound, redirect },
  place: ({ pathname }) => contractPlace(pathname),
})
