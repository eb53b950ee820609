import type { Answers } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import { type AddressContentChanges, withOwnWords } from '../content/index.ts'
import { choosePage } from './choose-page.tsx'
import { narrowPage } from './narrow-page.tsx'
import { lookupDownPage, nothingFoundPage, notListedPage, outsidePage } from './outcome-pages.tsx'
import { postcodePage } from './postcode-page.tsx'
import { typedAddress, typePage } from './type-page.tsx'

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
  const postcode = postcodePage({ content, typed })
  const narrow = narrowPage({
    content,
    errorWords,
    postcode,
    over: options.policy?.narrowOver ?? 30,
  })
  const choose = choosePage({ content, errorWords, postcode, narrow })
  const nothingFound = nothingFoundPage({ content, postcode, choose, typed })
  const down = lookupDownPage({ content, postcode, choose, typed })
  const notListed = notListedPage({ content, postcode, choose, typed })
  const outside = outsidePage({ content, postcode, choose, typed })

  function isTyped(answers: Answers): boolean {
    if (!typed) return false
    const lookup = postcode.factsOf(answers)
    if (lookup === undefined) return false
    if (lookup.outcome !== 'found') return true
    return choose.factsOf(answers)?.outcome === 'not-listed'
  }

  const type = typePage({
    content,
    errorWords,
    dependsOn: [postcode.path, choose.path],
    when: isTyped,
  })
  const pages = [
    postcode,
    nothingFound,
    down,
    narrow,
    choose,
    outside,
    ...(typed ? [type] : [notListed]),
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
    /** Paths for the `dependsOn` of pages that build on the address. */
    paths: [postcode.path, choose.path, ...(typed ? [type.path] : [])] as readonly string[],
    /** The address that was chosen or typed; undefined while there is none that can be served. */
    address(answers: Answers): Address | undefined {
      if (isTyped(answers)) {
        const answer = type.answer(answers)
        return answer && typedAddress(answer)
      }
      if (!choose.when(answers)) return undefined
      const choice = choose.factsOf(answers)
      return choice?.outcome === 'served' ? choice.address : undefined
    },
  }
}

/** What {@link addressPages} gives. */
export type AddressPages = ReturnType<typeof addressPages>
