import { addressPages } from '@guildhall/address-lookup/pages'
import { missedPages as missedPagesOf } from '@guildhall/bin-collection/pages/missed'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { confirmation } from '@guildhall/journeys/confirmation'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'

export const missedAddress = addressPages({ typed: 'never' })

export const missedPages = missedPagesOf({
  address: missedAddress.address,
  dependsOn: missedAddress.paths,
})

/** Report a missed collection. */
export const missedCollection = journey({
  id: 'missed-collection',
  version: 1,
  name: { en: siteWords.en.missed.name, cy: siteWords.cy.missed.name },
  pages: [
    ...missedAddress.pages,
    ...missedPages.pages,
    checkAnswers({
      content: {
        en: { submit: siteWords.en.missed.send },
        cy: { submit: siteWords.cy.missed.send },
      },
    }),
    confirmation({
      content: {
        en: {
          title: siteWords.en.confirmation.missedTitle,
          next: siteWords.en.confirmation.missedNext,
        },
        cy: {
          title: siteWords.cy.confirmation.missedTitle,
          next: siteWords.cy.confirmation.missedNext,
        },
      },
    }),
    sessionEnded(),
  ],
})
