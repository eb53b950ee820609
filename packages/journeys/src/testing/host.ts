import { expect } from 'vitest'
import { leadsTo, type Shown, visitor } from './visitor.ts'

/** In what a host may differ, since its framework leaves no choice. */
export interface HostDifferences {
  /** Status with which an opened page leads on to another; Next’s pages know 307 alone. */
  readonly leadsOn: 303 | 307
}

/** A host under test. */
export interface Host {
  /** Of the running host; known once its tests run. */
  origin(): string
  readonly differences: HostDifferences
}

/** Expects an answer that leads on, and stays out of caches. */
export function expectRedirect(shown: Shown, to: string, status = 303): void {
  expect([shown.status, leadsTo(shown)]).toEqual([status, to])
  expect(shown.headers.get('cache-control')).toContain('no-store')
}

/** A resident who has answered everything and stands at check answers. */
export async function residentAtCheck(origin: string) {
  const resident = visitor(origin)
  await resident.post('/report/street', { street: 'High Street' })
  await resident.post('/report/problem', { problem: 'missed' })
  return resident
}
