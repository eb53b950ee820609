import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { followUpPages } from '@guildhall/bin-collection/pages/missed-follow-up'
import { journey } from '@guildhall/journeys/journey'
import { siteWords } from '../content/index.ts'
import { lastPages } from './last-pages.ts'
import type { ServicePolicy } from './service-policy.ts'

/** See how a report of a missed collection stands, whoever in the home or block sent it, and follow it up. */
export function followUpService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const followUp = followUpPages({ address: address.address, dependsOn: address.paths })
  const { en, cy } = siteWords
  return {
    address,
    followUp,
    journey: journey({
      id: 'missed-follow-up',
      version: 1,
      name: { en: en.followUp.name, cy: cy.followUp.name },
      pages: [
        ...address.pages,
        ...followUp.pages,
        ...lastPages({ en: en.followUp, cy: cy.followUp }),
      ],
    }),
  }
}
