import type { Bilingual } from '@guildhall/standards/language'
import type { GridPoint } from '../place/grid-reference.ts'
import type {
  AddressSource,
  NearestOptions,
  TextLookupOptions,
  TextMatches,
} from './address-source.ts'

function allAttribution(sources: readonly AddressSource[]): readonly Bilingual[] {
  const seen = new Map<string, Bilingual>()
  for (const line of sources.flatMap((source) => source.attribution)) seen.set(line.en, line)
  return [...seen.values()]
}

/**
 * Asks sources in turn until one finds something.
 *
 * The next is asked when one is down, and also when it finds nothing: a council's own gazetteer
 * knows only its own properties. When none finds anything and one was down, its error is thrown,
 * since nobody then knows that there is nothing.
 *
 * @param sources in the order in which they are asked; at least one
 */
export function firstThatAnswers(sources: readonly AddressSource[]): AddressSource {
  if (sources.length === 0) {
    throw new RangeError(
      'No address source was given, so no address can be found. Give at least one.',
    )
  }
  async function ask<Found>(
    lookup: (source: AddressSource) => Promise<Found>,
    isFound: (found: Found) => boolean,
    signal: AbortSignal,
    asked: readonly AddressSource[] = sources,
  ): Promise<Found | undefined> {
    let failed = false
    let failure: unknown
    let nothing: Found | undefined
    for (const source of asked) {
      try {
        const found = await lookup(source)
        if (isFound(found)) return found
        nothing = found
      } catch (error) {
        signal.throwIfAborted()
        if (!failed) failure = error
        failed = true
      }
    }
    if (failed) throw failure
    return nothing
  }
  const nothingFound: TextMatches = { addresses: [], more: false, vague: false }
  async function byText(text: string, options: TextLookupOptions): Promise<TextMatches> {
    const found = await ask(
      async (source) => (await source.byText?.(text, options)) ?? nothingFound,
      ({ addresses, vague }) => vague || addresses.length > 0,
      options.signal,
    )
    return found ?? nothingFound
  }

  const near = sources.filter(({ nearest }) => nearest)
  async function nearest(point: GridPoint, options: NearestOptions) {
    return await ask(
      async (source) => await source.nearest?.(point, options),
      (found) => found !== undefined,
      options.signal,
      near,
    )
  }

  return {
    name: sources.map(({ name }) => name).join(', '),
    attribution: allAttribution(sources),
    async byPostcode(postcode, options) {
      const found = await ask(
        (source) => source.byPostcode(postcode, options),
        (list) => list.length > 0,
        options.signal,
      )
      return found ?? []
    },
    async byUprn(uprn, options) {
      return await ask(
        (source) => source.byUprn(uprn, options),
        (address) => address !== undefined,
        options.signal,
      )
    },
    ...(sources.some(({ byText }) => byText) ? { byText } : {}),
    ...(near.length > 0 ? { nearest } : {}),
  }
}
