import type { Answers } from '@guildhall/journeys/journey'
import type { ComponentType } from 'react'
import { type AddressContentChanges, withOwnWords } from '../content/index.ts'
import type { Suggestions } from '../suggestions/suggest-field.tsx'
import { choosePage } from './choose-page.tsx'
import { confirmPage } from './confirm-page.tsx'
import { decidedBy } from './decided.ts'
import { narrowPage } from './narrow-page.tsx'
import {
  astridePage,
  elsewherePage,
  limitedPage,
  lookupDownPage,
  noSuchPostcodePage,
  nothingFoundPage,
  notListedPage,
  outsidePage,
  terminatedPage,
} from './outcome-pages.tsx'
import type { PlaceMapProps } from './place-aids.tsx'
import type { FoundAddress } from './place-facts.ts'
import { placeOutsidePage } from './place-outside-page.tsx'
import { placePage } from './place-page.tsx'
import { postcodePage } from './postcode-page.tsx'
import { typedAddress, typePage } from './type-page.tsx'

export type { PlaceMapProps } from './place-aids.tsx'
export type { FoundAddress, FoundPlace } from './place-facts.ts'

/** How a service asks for an address. */
export interface AddressPagesOptions {
  /** Words in place of this package's own: `{ en: { postcode: { title: '…' } }, cy: { … } }`. */
  content?: AddressContentChanges
  /** The council's policy; what it leaves out has its default. */
  policy?: { readonly narrowOver?: number; readonly allowTypedAddress?: boolean }
  /**
   * `never` for a service that needs a known property, such as bin days. Default `allowed`, as far
   * as the council's policy allows it.
   */
  typed?: 'never' | 'allowed'
  /** Whether part of an address may stand in place of the postcode, “2 high st”. Default false. */
  search?: boolean
  /** What suggests addresses while they are typed, `suggestions()`; only with `search`. None by default. */
  suggestions?: Suggestions
  /** Whether a chosen address is shown once more before going on. Default false. */
  confirm?: boolean
  /** Whether a place without an address may be told of, by grid reference, point or in words. Default false. */
  place?: boolean
  /** A council's own map for such a place, one way beside the others. None by default. */
  map?: ComponentType<PlaceMapProps>
}

/**
 * The pages that find an address: postcode, choosing by radios, typing it, and what can go wrong.
 *
 * Put `pages` into a journey one after another, and bind the server's part with `addressBindings`.
 */
export function addressPages(options: AddressPagesOptions = {}) {
  const content = withOwnWords(options.content)
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const typed = options.typed !== 'never' && (options.policy?.allowTypedAddress ?? true)
  const { search = false, place: placed = false } = options
  const postcode = postcodePage({
    content,
    errorWords,
    typed,
    search,
    place: placed,
    suggestions: options.suggestions,
  })
  const narrow = narrowPage({
    content,
    errorWords,
    postcode,
    over: options.policy?.narrowOver ?? 30,
  })
  const choose = choosePage({ content, errorWords, postcode, narrow })
  const decided = decidedBy({ postcode, choose })
  const nothingFound = nothingFoundPage({ content, postcode, choose, typed })
  const down = lookupDownPage({ content, postcode, choose, typed })
  const notListed = notListedPage({ content, postcode, choose, typed })
  const outside = outsidePage({ content, postcode, decided })
  const terminated = terminatedPage({ content, postcode, choose, typed })
  const noSuchPostcode = noSuchPostcodePage({ content, postcode, choose, typed })
  const limited = limitedPage({ content, postcode, choose, typed })
  const elsewhere = elsewherePage({ content, postcode, choose, typed })
  const astride = astridePage({ content, postcode, choose, typed })
  const confirm = confirmPage({ content, postcode, choose, decided })

  function isTyped(answers: Answers): boolean {
    if (!typed) return false
    const lookup = postcode.factsOf(answers)
    if (lookup === undefined) return false
    if (['elsewhere', 'place', 'picked'].includes(lookup.outcome)) return false
    if (lookup.outcome !== 'found') return true
    return choose.factsOf(answers)?.outcome === 'not-listed'
  }

  const type = typePage({
    content,
    errorWords,
    dependsOn: [postcode.path, choose.path],
    when: isTyped,
  })
  const place = placePage({
    content,
    errorWords,
    dependsOn: [postcode.path],
    when: (answers) => placed && postcode.factsOf(answers)?.outcome === 'place',
    map: options.map,
  })
  const placeOutside = placeOutsidePage({ content, place })
  const pages = [
    postcode,
    nothingFound,
    down,
    terminated,
    noSuchPostcode,
    limited,
    elsewhere,
    astride,
    narrow,
    choose,
    outside,
    ...(options.confirm ? [confirm] : []),
    ...(typed ? [type] : [notListed]),
    ...(placed ? [place, placeOutside] : []),
  ] as const

  return {
    /** To be put into a journey, in this order. */
    pages,
    postcode,
    narrow,
    choose,
    type,
    nothingFound,
    down,
    outside,
    notListed,
    terminated,
    noSuchPostcode,
    limited,
    elsewhere,
    astride,
    confirm,
    decided,
    place,
    placeOutside,
    /** Paths for the `dependsOn` of pages that build on the address. */
    paths: [
      postcode.path,
      choose.path,
      ...(typed ? [type.path] : []),
      ...(placed ? [place.path] : []),
    ] as readonly string[],
    /**
     * The address that was chosen or typed, or the place that was told of; undefined while there is
     * none that can be served. A place has `place`, which says how it was found.
     */
    address(answers: Answers): FoundAddress | undefined {
      if (place.when(answers)) {
        const found = place.factsOf(answers)
        return found?.outcome === 'served' ? found.address : undefined
      }
      if (isTyped(answers)) {
        const answer = type.answer(answers)
        return answer && typedAddress(answer)
      }
      const choice = decided(answers)
      return choice?.outcome === 'served' ? choice.address : undefined
    },
  }
}

/** What {@link addressPages} gives. */
export type AddressPages = ReturnType<typeof addressPages>
