import { addressPages } from '@guildhall/address-lookup/pages'
import { bulkyPages as bulkyPagesOf } from '@guildhall/bin-collection/pages/bulky'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { confirmation } from '@guildhall/journeys/confirmation'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'

export const bulkyAddress = addressPages({ typed: 'never' })

export const bulkyPages = bulkyPagesOf({ address: bulkyAddress.address })

/** Book a bulky waste collection; it is submitted when it is paid. */
export const bulkyCollection = journey({
  id: 'bulky-collection',
  version: 1,
  name: { en: siteWords.en.bulky.name, cy: siteWords.cy.bulky.name },
  pages: [
    ...bulkyAddress.pages,
    ...bulkyPages.pages,
    checkAnswers({
      content: {
        en: { submit: siteWords.en.bulky.pay },
        cy: { submit: siteWords.cy.bulky.pay },
      },
    }),
    confirmation({
      content: {
        en: {
          title: siteWords.en.confirmation.bulkyTitle,
          next: siteWords.en.confirmation.bulkyNext,
        },
        cy: {
          title: siteWords.cy.confirmation.bulkyTitle,
          next: siteWords.cy.confirmation.bulkyNext,
        },
      },
    }),
    sessionEnded(),
  ],
})
