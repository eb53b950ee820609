import { addressPages } from '@guildhall/address-lookup/pages'
import { suggestions } from '@guildhall/address-lookup/suggestions'
import { bulkyPages } from '@guildhall/bin-collection/pages/bulky'
import { journey } from '@guildhall/journeys/journey'
import { saveAndReturn } from '@guildhall/journeys/save-and-return'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { uploadPolicy } from '@guildhall/uploads/policy'
import { uploadPage } from '@guildhall/uploads/upload-page'
import { siteWords } from '../content/index.ts'
import { paymentWords } from '../content/payments.ts'
import { changeLink } from './bulky-changed.tsx'
import { checkAndPay, paidConfirmation } from './paid-pages.tsx'
import type { ServicePolicy } from './service-policy.ts'

/**
 * Book a bulky waste collection; it is submitted when it is paid. A crew finds its way to a place
 * without an address too, so that any may be told of.
 */
export function bulkyService({ address: policy, promised }: ServicePolicy) {
  const address = addressPages({
    policy,
    search: true,
    confirm: true,
    place: true,
    suggestions: suggestions(),
  })
  const bulky = bulkyPages({ address: address.address })
  const { en, cy } = siteWords
  const isPromised = promised.includes('bulky-collection')
  const photos = uploadPage({
    path: 'photos',
    policy: uploadPolicy({ types: ['jpeg', 'png'], minFiles: 0, maxFiles: 3, maxBytes: 8_000_000 }),
    content: { en: en.bulky.photos, cy: cy.bulky.photos },
  })
  // The crew looks at them before it comes: asked with the items, before the day is kept.
  const atDay = bulky.pages.findIndex(({ path }) => path === bulky.day.path)
  return {
    photos,
    address,
    bulky,
    journey: journey({
      id: 'bulky-collection',
      version: 1,
      name: { en: en.bulky.name, cy: cy.bulky.name },
      pages: [
        ...address.pages,
        ...bulky.pages.slice(0, atDay),
        photos,
        ...bulky.pages.slice(atDay),
        checkAndPay(
          isPromised
            ? { en: paymentWords.en.promised.pay, cy: paymentWords.cy.promised.pay }
            : { en: en.bulky.pay, cy: cy.bulky.pay },
        ),
        paidConfirmation(
          isPromised
            ? { en: paymentWords.en.promised, cy: paymentWords.cy.promised }
            : {
                en: { title: en.confirmation.bulkyTitle, next: en.confirmation.bulkyNext },
                cy: { title: cy.confirmation.bulkyTitle, next: cy.confirmation.bulkyNext },
              },
          changeLink,
        ),
        ...saveAndReturn(),
        sessionEnded(),
      ],
    }),
  }
}
