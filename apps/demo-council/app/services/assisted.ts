import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { assistedPages } from '@guildhall/bin-collection/pages/assisted'
import { journey } from '@guildhall/journeys/journey'
import { siteWords } from '../content/index.ts'
import { lastPages } from './last-pages.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Ask for help with putting containers out; staff decide. */
export function assistedService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const assisted = assistedPages({ address: address.address, dependsOn: address.paths })
  const { en, cy } = siteWords
  return {
    address,
    assisted,
    journey: journey({
      id: 'assisted-collection',
      version: 1,
      name: { en: en.assisted.name, cy: cy.assisted.name },
      pages: [
        ...address.pages,
        ...assisted.pages,
        ...lastPages({ en: en.assisted, cy: cy.assisted }),
      ],
    }),
  }
}
