import { describe } from 'vitest'
import type { HostDifferences } from './host.ts'
import { itGuards } from './host-guards.ts'
import { itLeadsThrough } from './host-pages.ts'

export type { HostDifferences } from './host.ts'

/** What is the same for every host that can do as it likes. */
const NO_DIFFERENCES: HostDifferences = { leadsOn: 303 }

/**
 * The contract that every host of journeys keeps, as a Vitest suite over real HTTP; it needs a DOM
 * (`environment: 'jsdom'`). The host serves `contractJourney` with `contractServer`, at the addresses
 * of `contractPlace`.
 *
 * @param origin of the running host, asked for in each test
 * @param differences declared, and asserted like all else
 */
export function describeHost(
  name: string,
  origin: () => string,
  differences: HostDifferences = NO_DIFFERENCES,
): void {
  describe(`${name} keeps the contract of a host`, () => {
    itLeadsThrough({ origin, differences })
    itGuards({ origin, differences })
  })
}
