import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { missedPages } from '@guildhall/bin-collection/pages/missed'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'
import { saveAndReturn } from '@guildhall/journeys/save-and-return'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'
import type { ServicePolicy } from './service-policy.ts'

/** Report a missed collection. */
export function missedService({ address: policy }: ServicePolicy) {
  const address = addressPages({
    policy,
    typed: 'never',
    search: true,
    confirm: true,
    suggestions: suggestions(),
  })
  const missed = missedPages({
    address: address.address,
    dependsOn: address.paths,
    followUpHref: ({ homeHref }) => `${homeHref}/missed-follow-up`,
  })
  const { en, cy } = siteWords
  return {
    address,
    missed,
    journey: journey({
      id: 'missed-collection',
      version: 1,
      name: { en: en.missed.name, cy: cy.missed.name },
      pages: [
        ...address.pages,
        ...missed.pages,
        checkAnswers({
          content: { en: { submit: en.missed.send }, cy: { submit: cy.missed.send } },
        }),
        missed.confirmation,
        ...saveAndReturn(),
        sessionEnded(),
      ],
    }),
  }
}
