import { addressPages } from '@guildhall/address-lookup/pages'
import { bulkyPages } from '@guildhall/bin-collection/pages/bulky'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { confirmation } from '@guildhall/journeys/confirmation'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { policies } from './policy.ts'

const address = addressPages({ policy: policies.addressLookup })
const bulky = bulkyPages({ address: address.address })

/** Book and pay for a bulky waste collection: the pages in their order. */
export const service = {
  address,
  bulky,
  about: {
    en: 'We collect what is too large for a bin, from outside your home. You pay when you book.',
    cy: 'Rydym yn casglu’r hyn sy’n rhy fawr i fin, o’r tu allan i’ch cartref. Rydych yn talu wrth archebu.',
  },
  journey: journey({
    id: 'bulky-collection',
    // Raise it when pages change so that answers given before no longer fit.
    version: 1,
    name: { en: 'Book a bulky waste collection', cy: 'Trefnu casgliad gwastraff swmpus' },
    pages: [
      ...address.pages,
      ...bulky.pages,
      checkAnswers({ content: { en: { submit: 'Pay' }, cy: { submit: 'Talu' } } }),
      confirmation({
        content: {
          en: { title: 'Collection booked', next: ['We have sent you an email with the details.'] },
          cy: { title: 'Casgliad wedi’i drefnu', next: ['Rydym wedi anfon y manylion atoch.'] },
        },
      }),
      sessionEnded(),
    ],
  }),
}
