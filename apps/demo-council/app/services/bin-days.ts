import { addressPages } from '@guildhall/address-lookup/pages'
import { binDaysPages } from '@guildhall/bin-collection/pages/bin-days'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Find your bin days. Only a property that the council knows has any: no address can be typed in. */
export function binDaysService({ address: policy }: ServicePolicy) {
  const address = addressPages({ policy, typed: 'never' })
  const last = binDaysPages({
    address: address.address,
    missedHref: ({ homeHref }) => `${homeHref}/missed-collection`,
    remindersHref: ({ homeHref }) => `${homeHref}/bin-reminders`,
  })
  return {
    address,
    last,
    journey: journey({
      id: 'bin-days',
      version: 1,
      name: { en: siteWords.en.binDays.name, cy: siteWords.cy.binDays.name },
      pages: [...address.pages, ...last.pages, sessionEnded()],
    }),
  }
}
