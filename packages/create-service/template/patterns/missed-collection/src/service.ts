import { addressPages } from '@guildhall/address-lookup/pages'
import { missedPages } from '@guildhall/bin-collection/pages/missed'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { policies } from './policy.ts'

// Only a property that the council knows has collections: no address can be typed in.
const address = addressPages({ policy: policies.addressLookup, typed: 'never' })
const missed = missedPages({ address: address.address, dependsOn: address.paths })

/** Report a missed collection: the pages in their order, composed of what the packages bring. */
export const service = {
  address,
  missed,
  about: {
    en: 'Tell us when a bin, box or caddy was not emptied. It takes about two minutes.',
    cy: 'Rhowch wybod i ni os na chafodd bin, blwch neu gadi ei wagio. Mae’n cymryd tua dwy funud.',
  },
  journey: journey({
    id: 'missed-collection',
    // Raise it when pages change so that answers given before no longer fit.
    version: 1,
    name: { en: 'Report a missed collection', cy: 'Rhoi gwybod am gasgliad a fethwyd' },
    pages: [
      ...address.pages,
      ...missed.pages,
      checkAnswers({
        content: { en: { submit: 'Send report' }, cy: { submit: 'Anfon yr adroddiad' } },
      }),
      missed.confirmation,
      sessionEnded(),
    ],
  }),
}
