import { addressPages } from '@guildhall/address-lookup/pages'
import { binDaysPages } from '@guildhall/bin-collection/pages/bin-days'
import { journey } from '@guildhall/journeys/journey'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { policies } from './policy.ts'

// Only a property that the council knows has collections: no address can be typed in.
const address = addressPages({ policy: policies.addressLookup, typed: 'never' })
const binDays = binDaysPages({ address: address.address })

/** Find your bin days: the pages in their order, composed of what the packages bring. */
export const service = {
  address,
  binDays,
  about: {
    en: 'See when your bins are next emptied, and put the days into your own calendar.',
    cy: 'Gweld pryd y caiff eich biniau eu gwagio nesaf, a rhoi’r dyddiau yn eich calendr eich hun.',
  },
  journey: journey({
    id: 'bin-days',
    // Raise it when pages change so that answers given before no longer fit.
    version: 1,
    name: { en: 'Find your bin days', cy: 'Dod o hyd i’ch diwrnodau bin' },
    pages: [...address.pages, ...binDays.pages, sessionEnded()],
  }),
}
