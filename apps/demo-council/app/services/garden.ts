import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { gardenPages } from '@guildhall/bin-collection/pages/garden'
import { journey } from '@guildhall/journeys/journey'
import { siteWords } from '../content/index.ts'
import { lastPaidPages } from './last-pages.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Garden waste: join, renew, change or end a subscription. */
export function gardenService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const garden = gardenPages({ address: address.address, dependsOn: address.paths })
  const { en, cy } = siteWords
  return {
    address,
    garden,
    journey: journey({
      id: 'garden-waste',
      version: 1,
      name: { en: en.garden.name, cy: cy.garden.name },
      pages: [
        ...address.pages,
        ...garden.pages,
        ...lastPaidPages({ en: en.garden, cy: cy.garden }),
      ],
    }),
  }
}
