import { addressPages } from '@guildhall/address-lookup/pages'
import { binDaysPages } from '@guildhall/bin-collection/pages/bin-days'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'

/** Only a property that the council knows has bin days, so an address can't be typed in. */
export const binDaysAddress = addressPages({ typed: 'never' })

export const binDaysLast = binDaysPages({
  address: binDaysAddress.address,
  missedHref: ({ homeHref }) => `${homeHref}/missed-collection`,
})

/** Find your bin days. */
export const binDays = journey({
  id: 'bin-days',
  version: 1,
  name: { en: siteWords.en.binDays.name, cy: siteWords.cy.binDays.name },
  pages: [...binDaysAddress.pages, ...binDaysLast.pages, sessionEnded()],
})
