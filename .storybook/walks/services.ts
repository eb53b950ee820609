import {
  type AddressPages,
  type AddressPagesOptions,
  addressPages,
} from '../../packages/address-lookup/src/pages/address-pages.ts'
import { assistedBindings } from '../../packages/bin-collection/src/assisted/assisted-server.ts'
import { bulkyBindings } from '../../packages/bin-collection/src/bulky/bulky-server.ts'
import { containersBindings } from '../../packages/bin-collection/src/containers/containers-server.ts'
import { gardenBindings } from '../../packages/bin-collection/src/garden/garden-server.ts'
import { assistedPages } from '../../packages/bin-collection/src/pages/assisted/assisted.tsx'
import { binDaysPages } from '../../packages/bin-collection/src/pages/bin-days.tsx'
import { bulkyPages } from '../../packages/bin-collection/src/pages/bulky.tsx'
import { containersPages } from '../../packages/bin-collection/src/pages/containers/containers.tsx'
import { gardenPages } from '../../packages/bin-collection/src/pages/garden/garden.tsx'
import type { BinCollectionPolicyInput } from '../../packages/bin-collection/src/policy.ts'
import {
  reminderPages,
  reminderWords,
} from '../../packages/bin-collection/src/reminders/pages/reminders.tsx'
import { binDaysBindings } from '../../packages/bin-collection/src/schedule/bin-days-server.ts'
import {
  bulkyItems,
  containerKinds,
  policyOf,
  upholstered,
} from '../../packages/bin-collection/test/councils.ts'
import { gardenPolicies } from '../../packages/bin-collection/test/garden-councils.ts'
import { journey, type Page } from '../../packages/journeys/src/journey.ts'
import { checkAnswers } from '../../packages/journeys/src/pages/check-answers.tsx'
import { confirmation } from '../../packages/journeys/src/pages/confirmation.tsx'
import type { PageBinding } from '../../packages/journeys/src/server/binding.ts'
import type { Bilingual } from '../../packages/standards/src/language.ts'
import type { Walk } from './walk.ts'
import { addressesOf, clock, collectionsOf, type Weather } from './world.ts'

interface Service {
  readonly id: string
  readonly name: Bilingual
  readonly address: AddressPages
  readonly pages: readonly Page[]
  readonly bindings: readonly PageBinding<undefined>[]
  /** Title of the confirmation; left out, nothing is sent. */
  readonly done?: Bilingual
  readonly weather: Weather
}

function walkOf({ id, name, address, pages, bindings, done, weather }: Service): Walk {
  const next = {
    en: ['We will send you an email with the details.'],
    cy: ['Byddwn yn anfon e-bost atoch gyda’r manylion.'],
  }
  const end = done && [
    checkAnswers(),
    confirmation({
      content: { en: { title: done.en, next: next.en }, cy: { title: done.cy, next: next.cy } },
    }),
  ]
  return {
    clock,
    journey: journey({ id, version: 1, name, pages: [...address.pages, ...pages, ...(end ?? [])] }),
    bindings: [...addressesOf(address, weather), ...bindings],
  }
}

const known = (options: AddressPagesOptions = {}) => addressPages({ typed: 'never', ...options })
const asked = { en: 'We have your request', cy: 'Mae’ch cais gennym' }

/** A service with every way to an address; it ends once there is one. */
export function addressWalk(weather: Weather = {}, options: AddressPagesOptions = {}): Walk {
  const address = addressPages({ search: true, confirm: true, place: true, ...options })
  const name = { en: 'Find an address', cy: 'Dod o hyd i gyfeiriad' }
  const done = { en: 'We have your address', cy: 'Mae’ch cyfeiriad gennym' }
  return walkOf({ id: 'address', name, address, pages: [], bindings: [], done, weather })
}

/** Finding bin days. */
export function binDaysWalk(weather: Weather = {}): Walk {
  const address = known()
  const binDays = binDaysPages({ address: address.address, missedHref: () => '#missed' })
  const name = { en: 'Find your bin days', cy: 'Dod o hyd i’ch diwrnodau biniau' }
  const server = {
    ...collectionsOf(policyOf({ putOutBy: '06:30' }), weather),
    feedHref: () => 'https://alderbrook.example/bin-days/calendar/9901000001.ics',
    printHref: () => '#print',
  }
  const bindings = binDaysBindings<undefined>(binDays, server)
  return walkOf({ id: 'bin-days', name, address, pages: binDays.pages, bindings, weather })
}

/** Booking a bulky waste collection, as far as the payment. */
export function bulkyWalk(
  weather: Weather = {},
  decided: Partial<NonNullable<BinCollectionPolicyInput['bulky']>> = {},
): Walk {
  const address = addressPages()
  const bulky = bulkyPages({ address: address.address })
  const policy = policyOf({
    bulky: {
      items: bulkyItems,
      pricing: { by: 'item', price: 1500, minimum: 3000 },
      surcharges: [upholstered],
      ...decided,
    },
  })
  // The day is kept in memory: there is nobody else to take it.
  const kept = (binding: PageBinding<undefined>): PageBinding<undefined> =>
    binding.path === bulky.day.path
      ? {
          ...binding,
          submit: ({ value }) => ({
            facts: {
              date: (value as { day: string }).day,
              heldUntil: clock().add({ minutes: 90 }).toString(),
            },
          }),
        }
      : binding
  return walkOf({
    id: 'bulky-collection',
    name: { en: 'Book a bulky waste collection', cy: 'Trefnu casgliad gwastraff swmpus' },
    address,
    pages: bulky.pages,
    bindings: bulkyBindings<undefined>(bulky, collectionsOf(policy, weather)).map(kept),
    done: { en: 'Your collection is booked', cy: 'Mae’ch casgliad wedi’i drefnu' },
    weather,
  })
}

/** Asking for a container. */
export function containersWalk(weather: Weather = {}): Walk {
  const address = known()
  const containers = containersPages({ address: address.address, dependsOn: address.paths })
  const policy = policyOf({ containers: { kinds: containerKinds } })
  return walkOf({
    id: 'containers',
    name: { en: 'Get a bin or box', cy: 'Cael bin neu flwch' },
    address,
    pages: containers.pages,
    bindings: containersBindings<undefined>(containers, collectionsOf(policy, weather)),
    done: asked,
    weather,
  })
}

/** Starting a garden waste subscription, as far as the payment. */
export function gardenWalk(weather: Weather = {}): Walk {
  const address = known()
  const garden = gardenPages({ address: address.address, dependsOn: address.paths })
  const policy = { ...policyOf(), garden: gardenPolicies.rolling }
  return walkOf({
    id: 'garden-waste',
    name: { en: 'Garden waste collections', cy: 'Casgliadau gwastraff gardd' },
    address,
    pages: garden.pages,
    bindings: gardenBindings<undefined>(garden, collectionsOf(policy, weather)),
    done: { en: 'Your subscription has started', cy: 'Mae’ch tanysgrifiad wedi dechrau' },
    weather,
  })
}

/** Asking for help with containers. */
export function assistedWalk(weather: Weather = {}): Walk {
  const address = known()
  const assisted = assistedPages({ address: address.address, dependsOn: address.paths })
  return walkOf({
    id: 'assisted-collection',
    name: { en: 'Get help with your bins', cy: 'Cael help gyda’ch biniau' },
    address,
    pages: assisted.pages,
    bindings: assistedBindings<undefined>(
      assisted,
      collectionsOf(policyOf({ assisted: {} }), weather),
    ),
    done: asked,
    weather,
  })
}

/** Asking to be reminded. */
export function remindersWalk(weather: Weather = {}): Walk {
  const address = known()
  const reminders = reminderPages({ address: address.address })
  const { en, cy } = reminderWords
  return walkOf({
    id: 'reminders',
    name: { en: 'Bin day reminders', cy: 'Nodiadau atgoffa diwrnod bin' },
    address,
    pages: reminders.pages,
    bindings: [],
    done: { en: en.asked.title, cy: cy.asked.title },
    weather,
  })
}
