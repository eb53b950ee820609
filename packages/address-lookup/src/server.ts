import { bindPage, type PageBinding, type PageResult } from '@guildhall/journeys/binding'
import { addressLines, addressOnOneLine } from '@guildhall/standards/address'
import { dateOf, longDate } from '@guildhall/standards/plain-date'
import { readPostcode } from '@guildhall/standards/postcode'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import type { PostcodeSource } from './councils/postcodes.ts'
import type { LimitDecision } from './limits/visitor-limit.ts'
import { type At, lookupsFor } from './lookups.ts'
import type { AddressPages } from './pages/address-pages.ts'
import {
  type ChoiceFacts,
  type LookupFacts,
  NOT_LISTED,
  narrowed,
  type OtherCouncil,
} from './pages/facts.ts'
import { type PlaceArea, placeServed } from './place/place-area.ts'
import type { AddressSource, AddressSourceError } from './sources/address-source.ts'
import { defaultTimeoutMs, inTime } from './sources/in-time.ts'

serverOnly('address-lookup/server')

export type { OtherCouncil } from './pages/facts.ts'
export type { PlaceArea } from './place/place-area.ts'

/** What the server needs for the pages of {@link AddressPages}. */
export interface AddressBindingsOptions<Context> {
  /** What `addressPages` gave. */
  pages: AddressPages
  source(context: Context): AddressSource
  /** Custodian codes of the addresses that the council serves. */
  servedCustodians(context: Context): readonly number[]
  /** Who serves the others, by custodian code; without it residents are sent to GOV.UK. */
  otherCouncils?(context: Context): ReadonlyMap<number, OtherCouncil>
  /** Councils by present GSS code, for postcodes at which no address is found. */
  otherCouncilsByGss?(context: Context): ReadonlyMap<string, OtherCouncil>
  /** The council's own GSS codes; without them no postcode is said to be another council's. */
  servedGss?(context: Context): readonly string[]
  /** Where postcodes themselves are known; without it an ended or wrong one has just no addresses. */
  postcodes?(context: Context): PostcodeSource
  /** Counts a lookup of this visitor, `limit.take(ip)`; without it anyone may look up anything. */
  limit?(context: Context): Promise<LimitDecision>
  /** Where the council's land is, for places without an address. By default only its source is asked. */
  area?(context: Context): PlaceArea
  /** Milliseconds for a whole lookup. Default 5000. */
  timeoutMs?: number
  /** Told of each outage; it holds no one's address. Default standard error. */
  onOutage?(error: AddressSourceError): void
}

/** Binds what the server knows to the address pages: lookups, the chosen address, who serves it. */
export function addressBindings<Context>(
  options: AddressBindingsOptions<Context>,
): readonly PageBinding<Context>[] {
  const { pages, timeoutMs = defaultTimeoutMs } = options
  const { outage, lookUp, searchOrPick, refusedByLimit, listNow, choice, postcodeOf } =
    lookupsFor(options)

  return [
    bindPage(pages.postcode, {
      async submit(at): Promise<PageResult<LookupFacts>> {
        const { value } = at
        if (value.way === 'type') return { facts: { outcome: 'typed' } }
        if (value.way === 'place') return { facts: { outcome: 'place' } }
        const limit = await refusedByLimit(at.context)
        if (limit) return { facts: limit }
        if (value.way === 'find') return { facts: await lookUp(at, value.postcode) }
        const facts = await searchOrPick(at, value)
        return facts === 'vague' ? { errors: [{ field: 'postcode', message: 'vague' }] } : { facts }
      },
    }),
    bindPage(pages.nothingFound, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
    bindPage(pages.down, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
    bindPage(pages.terminated, {
      load(at: At<Context>) {
        const lookup = pages.postcode.factsOf(at.answers)
        const ended =
          lookup?.outcome === 'terminated'
            ? monthAndYear(lookup.year, lookup.month, at.language)
            : ''
        return { postcode: postcodeOf(at), ended }
      },
    }),
    bindPage(pages.noSuchPostcode, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
    bindPage(pages.limited, {
      load(at: At<Context>) {
        const lookup = pages.postcode.factsOf(at.answers)
        const minutes = lookup?.outcome === 'limited' ? lookup.minutes : 1
        return { postcode: postcodeOf(at), minutes }
      },
    }),
    bindPage(pages.elsewhere, {
      load(at: At<Context>) {
        const lookup = pages.postcode.factsOf(at.answers)
        const servedBy = lookup?.outcome === 'elsewhere' ? lookup.servedBy : undefined
        return { postcode: postcodeOf(at), ...(servedBy ? { servedBy } : {}) }
      },
    }),
    bindPage(pages.astride, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
    bindPage(pages.confirm, {
      load(at: At<Context>) {
        const chosen = pages.decided(at.answers)
        const lookup = pages.postcode.factsOf(at.answers)
        const isPicked = lookup?.outcome === 'picked'
        return {
          lines: chosen?.outcome === 'served' ? addressLines(chosen.address) : [],
          attribution: lookup?.outcome === 'found' || isPicked ? lookup.attribution : [],
          ...(isPicked ? { isPicked } : {}),
        }
      },
    }),
    bindPage(pages.narrow, {
      load(at: At<Context>) {
        const lookup = pages.postcode.factsOf(at.answers)
        const count = lookup?.outcome === 'found' ? lookup.addresses.length : 0
        return { postcode: postcodeOf(at), count }
      },
    }),
    bindPage(pages.choose, {
      async load(at: At<Context>) {
        const all = await listNow(at)
        const lookup = pages.postcode.factsOf(at.answers)
        const text = pages.narrow.when(at.answers)
          ? (pages.narrow.answer(at.answers)?.narrow ?? '')
          : ''
        const fitting = narrowed(all, text)
        const listed = fitting.length > 0 ? fitting : all
        return {
          postcode: postcodeOf(at),
          addresses: listed.map((address) => ({
            uprn: address.uprn ?? '',
            text: addressOnOneLine(address),
          })),
          total: all.length,
          ...(text === '' ? {} : { narrowedBy: text }),
          isMatch: fitting.length > 0,
          ...(lookup?.outcome === 'found' && lookup.more ? { more: true } : {}),
          attribution: lookup?.outcome === 'found' ? lookup.attribution : [],
        }
      },
      async submit(at): Promise<PageResult<ChoiceFacts>> {
        if (at.value.uprn === NOT_LISTED) return { facts: { outcome: 'not-listed' } }
        const uprn = readUprn(at.value.uprn)
        const chosen = (await listNow(at)).find((address) => address.uprn === uprn)
        if (!uprn || !chosen) return { errors: [{ field: 'uprn', message: 'choose' }] }
        return { facts: choice(at.context, chosen) }
      },
    }),
    bindPage(pages.outside, {
      load(at: At<Context>) {
        const chosen = pages.decided(at.answers)
        if (chosen?.outcome !== 'outside') return { address: '' }
        const { address, servedBy } = chosen
        return { address: addressOnOneLine(address), ...(servedBy ? { servedBy } : {}) }
      },
    }),
    bindPage(pages.place, {
      async submit({ value, context, signal }) {
        const source = options.source(context)
        const facts = await placeServed(value, {
          area: options.area?.(context) ?? {},
          served: options.servedCustodians(context),
          others: options.otherCouncils?.(context),
          nearest:
            source.nearest &&
            ((point, near) =>
              inTime(source.name, { signal, timeoutMs }, async (ending) =>
                source.nearest?.(point, { ...near, signal: ending }),
              )),
          signal,
          onDown: outage,
        })
        return { facts }
      },
    }),
    bindPage(pages.placeOutside, {
      load(at: At<Context>) {
        const found = pages.place.factsOf(at.answers)
        if (found?.outcome !== 'outside') return { place: '' }
        const { address, within, servedBy } = found
        return {
          place: address.place?.gridReference ?? addressOnOneLine(address),
          ...(within === undefined ? {} : { kilometres: within / 1000 }),
          ...(servedBy ? { servedBy } : {}),
        }
      },
    }),
    bindPage(pages.type, {
      load: (at: At<Context>) => ({ postcode: readPostcode(postcodeOf(at)) ?? '' }),
    }),
  ]
}

/** “June 2019”, “Mehefin 2019”. */
function monthAndYear(year: number, month: number, language: 'en' | 'cy'): string {
  const first = dateOf(year, month, 1)
  return first ? longDate(first, language).replace(/^1 /, '') : String(year)
}
