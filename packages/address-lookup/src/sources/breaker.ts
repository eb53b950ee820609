import { type AddressSource, AddressSourceError } from './address-source.ts'

/** When a source that fails is left alone. */
export interface BreakerOptions {
  /** Failures one after another, after which it is left alone. Default 5. */
  failures?: number
  /** Milliseconds for which it is. Default 30,000. */
  restMs?: number
  /** Milliseconds; default the platform's clock. */
  now?(): number
}

/**
 * Leaves a source alone for a while once it has failed several times in a row.
 *
 * Residents then hear at once that the lookup is down, or get the next source's answer, and the one
 * that is ill gets no more requests. After the rest one lookup tries it; the others wait for its word.
 */
export function withBreaker(source: AddressSource, options: BreakerOptions = {}): AddressSource {
  const { failures: most = 5, restMs = 30_000, now = Date.now } = options
  let failures = 0
  let restsUntil = 0
  let isTrying = false

  async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    const isOpen = failures >= most
    if (isOpen && (isTrying || now() < restsUntil)) {
      throw new AddressSourceError(source.name, 'down', {
        what: `The address source “${source.name}” failed ${failures} times in a row and is left alone for now.`,
        toDo: 'See its earlier errors; it is tried again by itself.',
      })
    }
    isTrying = isOpen
    try {
      const result = await work()
      failures = 0
      return result
    } catch (error) {
      // A resident who went away says nothing about the source.
      if (error instanceof AddressSourceError) {
        failures += 1
        restsUntil = now() + restMs
      }
      throw error
    } finally {
      if (isOpen) isTrying = false
    }
  }

  const { byText, nearest } = source
  return {
    name: source.name,
    attribution: source.attribution,
    byPostcode: (postcode, lookup) => guarded(() => source.byPostcode(postcode, lookup)),
    byUprn: (uprn, lookup) => guarded(() => source.byUprn(uprn, lookup)),
    ...(byText ? { byText: (text, lookup) => guarded(() => byText(text, lookup)) } : {}),
    ...(nearest ? { nearest: (point, lookup) => guarded(() => nearest(point, lookup)) } : {}),
  }
}
