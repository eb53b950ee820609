import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { readUprn } from '@guildhall/standards/uprn'
import { closestFirst, hasWords, readSearch } from '../search/tokens.ts'
import type { AddressSource, Nearest } from './address-source.ts'
import { AddressSourceError } from './address-source.ts'
import { inNaturalOrder } from './natural-order.ts'

/** A source over a list in memory, for tests, stories and prototypes. */
export function memorySource(options: {
  addresses: readonly Address[]
  attribution?: readonly Bilingual[]
  /** Asked at each lookup; while true the source is down. */
  isDown?(): boolean
}): AddressSource {
  const { addresses, attribution = [], isDown = () => false } = options
  const ready = (signal: AbortSignal) => {
    signal.throwIfAborted()
    if (isDown()) {
      throw new AddressSourceError('memory', 'down', {
        what: 'The address list in memory was told to be down.',
        toDo: 'Let `isDown` return false.',
      })
    }
  }
  return {
    name: 'memory',
    attribution,
    async byPostcode(postcode, { signal }) {
      ready(signal)
      return inNaturalOrder(addresses.filter((address) => address.postcode === postcode))
    },
    async byUprn(uprn, { signal }) {
      ready(signal)
      return addresses.find((address) => address.uprn && readUprn(address.uprn) === uprn)
    },
    async nearest({ easting, northing }, { signal, within }) {
      ready(signal)
      const near = addresses.flatMap((address): Nearest[] => {
        const { easting: east, northing: north, custodianCode } = address
        if (east === undefined || north === undefined) return []
        const metres = Math.hypot(east - easting, north - northing)
        return [{ metres, ...(custodianCode === undefined ? {} : { custodianCode }) }]
      })
      return near
        .filter(({ metres }) => metres <= within)
        .toSorted((a, b) => a.metres - b.metres)[0]
    },
    async byText(text, { signal, limit = 100 }) {
      ready(signal)
      const search = readSearch(text)
      if (!search) return { addresses: [], more: false, vague: true }
      const found = closestFirst(
        addresses.filter((address) => hasWords(address, search)),
        text,
      )
      return { addresses: found.slice(0, limit), more: found.length > limit, vague: false }
    },
  }
}
