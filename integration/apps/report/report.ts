import { addressPages } from '@guildhall/address-lookup/pages'
import { missedPages } from '@guildhall/bin-collection/pages/missed'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'

// What browser and server share: the pages, their words and their order.

/** The council’s name, at the end of each page’s title. */
export const siteName = { en: 'Sample Council', cy: 'Cyngor Sampl' }

const address = addressPages({ typed: 'never' })
const missed = missedPages({ address: address.address, dependsOn: address.paths })

/** Report a missed collection: an address, a collection, check answers, a reference. */
export const report = {
  address,
  missed,
  journey: journey({
    id: 'report',
    version: 1,
    name: { en: 'Report a missed collection', cy: 'Rhoi gwybod am gasgliad a gollwyd' },
    pages: [
      ...address.pages,
      ...missed.pages,
      checkAnswers({ content: { en: { submit: 'Send report' }, cy: { submit: 'Anfon' } } }),
      missed.confirmation,
    ],
  }),
}
