import { addressPages } from '../../packages/address-lookup/src/pages/address-pages.ts'
import { missedBindings } from '../../packages/bin-collection/src/missed/missed-server.ts'
import { missedPages } from '../../packages/bin-collection/src/pages/missed.tsx'
import { policyOf } from '../../packages/bin-collection/test/councils.ts'
import { journey } from '../../packages/journeys/src/journey.ts'
import { checkAnswers } from '../../packages/journeys/src/pages/check-answers.tsx'
import type { Script, Walk } from './walk.ts'
import { addressesOf, anAddress, clock, collectionsOf, type Weather } from './world.ts'

/** Reporting a missed collection, from the postcode to the reference. */
export function missedWalk(weather: Weather = {}): Walk {
  const address = addressPages({ typed: 'never' })
  const missed = missedPages({ address: address.address, dependsOn: address.paths })
  return {
    clock,
    journey: journey({
      id: 'missed-collection',
      version: 1,
      name: { en: 'Report a missed collection', cy: 'Rhoi gwybod am gasgliad a fethwyd' },
      pages: [
        ...address.pages,
        ...missed.pages,
        checkAnswers({
          content: { en: { submit: 'Send report' }, cy: { submit: 'Anfon adroddiad' } },
        }),
        missed.confirmation,
      ],
    }),
    bindings: [
      ...addressesOf(address, weather),
      ...missedBindings(missed, collectionsOf(policyOf(), weather)),
    ],
  }
}

/** A report that goes through. */
export const missedReport: Script = [...anAddress, { service: 'refuse' }, {}]

/** What can go wrong, each as far as the page that tells of it. */
export const missedTroubles: readonly { title: string; walk: Walk; script: Script }[] = [
  { title: 'Nothing was chosen', walk: missedWalk(), script: [...anAddress, {}] },
  {
    title: 'Too early: the round is on its way',
    walk: missedWalk(),
    script: [...anAddress, { service: 'recycling' }],
  },
  { title: 'Too late', walk: missedWalk(), script: [...anAddress, { service: 'garden' }] },
  { title: 'No address found', walk: missedWalk(), script: [{ postcode: 'GH9 9ZZ' }] },
  {
    title: 'A property that the collection system does not know',
    walk: missedWalk(),
    script: [{ postcode: 'GH1 2AB' }, { uprn: '9901000013' }],
  },
  {
    title: 'The address list is down',
    walk: missedWalk({ addressesDown: true }),
    script: [{ postcode: 'GH1 2AB' }],
  },
  {
    title: 'The collection system is down',
    walk: missedWalk({ collectionsDown: true }),
    script: anAddress,
  },
]
