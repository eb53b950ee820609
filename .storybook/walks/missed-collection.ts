import { addressPages } from '../../packages/address-lookup/src/pages/address-pages.ts'
import { missedBindings } from '../../packages/bin-collection/src/missed/missed-server.ts'
import { missedPages } from '../../packages/bin-collection/src/pages/missed.tsx'
import { policyOf } from '../../packages/bin-collection/test/councils.ts'
import { journey } from '../../packages/journeys/src/journey.ts'
import { checkAnswers } from '../../packages/journeys/src/pages/check-answers.tsx'
import type { Walk } from './walk.ts'
import { addressesOf, clock, collectionsOf, type Weather } from './world.ts'

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
          content: { en: { submit: 'Send report' }, cy: { submit: 'Anfon yr adroddiad' } },
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
