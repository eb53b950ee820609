import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { containersPages } from '@guildhall/bin-collection/pages/containers'
import { journey } from '@guildhall/journeys/journey'
import { siteWords } from '../content/index.ts'
import { lastPaidPages } from './last-pages.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Ask for a container: new, damaged, missing or one more. */
export function containersService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const containers = containersPages({ address: address.address, dependsOn: address.paths })
  const { en, cy } = siteWords
  return {
    address,
    containers,
    journey: journey({
      id: 'containers',
      version: 1,
      name: { en: en.containers.name, cy: cy.containers.name },
      pages: [
        ...address.pages,
        ...containers.pages,
        ...lastPaidPages({ en: en.containers, cy: cy.containers }),
      ],
    }),
  }
}
