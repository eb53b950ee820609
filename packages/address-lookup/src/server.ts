import {
  bindPage,
  type PageBinding,
  type PageResult,
  type ServerContext,
} from '@guildhall/journeys/binding'
import { type Address, addressLines, addressOnOneLine } from '@guildhall/standards/address'
import { nationalCustodians } from '@guildhall/standards/authority'
import { dateOf, longDate } from '@guildhall/standards/plain-date'
import { type Postcode, readPostcode } from '@guildhall/standards/postcode'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import type { PostcodeSource } from './councils/postcodes.ts'
import { currentGss } from './councils/which-council.ts'
import type { LimitDecision } from './limits/visitor-limit.ts'
import type { AddressPages } from './pages/address-pages.ts'
import {
  type ChoiceFacts,
  type LookupFacts,
  NOT_LISTED,
  narrowed,
  type OtherCouncil,
} from './pages/facts.ts'
import { type AddressSource, AddressSourceError } from './sources/address-source.ts'
import { defaultTimeoutMs, inTime } from './sources/in-time.ts'

serverOnly('address-lookup/server')

export type { OtherCouncil } from './pages/facts.ts'

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
  /** Milliseconds for a whole lookup. Default 5000. */
  timeoutMs?: number
  /** Told of each outage; it holds no one's address. Default standard error. */
  onOutage?(error: AddressSourceError): void
}

type At<Context> = ServerContext<Context>

/** Binds what the server knows to the address pages: lookups, the chosen address, who serves it. */
export function addressBindings<Context>(
  options: AddressBindingsOptions<Context>,
): readonly PageBinding<Context>[] {
  const { pages, timeoutMs = defaultTimeoutMs } = options
  const onOutage = options.onOutage ?? ((error) => console.error(error.message))

  function limited<Found>(
    { context, signal }: At<Context>,
    ask: (source: AddressSource, signal: AbortSignal) => Promise<Found>,
  ): Promise<Found> {
    const source = options.source(context)
    return inTime(source.name, { signal, timeoutMs }, (ending) => ask(source, ending))
  }

  /** What the source's failure comes to; anything else goes on. */
  function outage(error: unknown): { outcome: 'down' } {
    if (!(error instanceof AddressSourceError)) throw error
    onOutage(error)
    return { outcome: 'down' }
  }

  function found(
    { context, language }: At<Context>,
    addresses: Address[],
    more: boolean,
  ): LookupFacts {
    const attribution = [...options.source(context).attribution]
    const served = options.servedCustodians(context)
    const codes = addresses
      .map(({ custodianCode }) => custodianCode)
      .filter((code) => code !== undefined && !nationalCustodians.includes(code))
    const ours = codes.filter((code) => code !== undefined && served.includes(code))
    const astride = ours.length > 0 && ours.length < codes.length
    return {
      outcome: 'found',
      addresses,
      attribution,
      language,
      ...(more ? { more } : {}),
      ...(astride ? { astride } : {}),
    }
  }

  /** Why a postcode has no addresses, as far as anyone can say. */
  async function nothingAt(at: At<Context>, postcode: Postcode): Promise<LookupFacts> {
    const source = options.postcodes?.(at.context)
    if (!source) return { outcome: 'none' }
    try {
      const { signal } = at
      const finding = await inTime(source.name, { signal, timeoutMs }, (ending) =>
        source.find(postcode, { signal: ending }),
      )
      if (finding.outcome === 'unknown') return { outcome: 'no-such-postcode' }
      if (finding.outcome === 'terminated') return finding
      const served = options.servedGss?.(at.context).map(currentGss) ?? []
      if (served.length === 0 || finding.gss.length === 0) return { outcome: 'none' }
      if (finding.gss.some((code) => served.includes(code))) return { outcome: 'none' }
      const others = options.otherCouncilsByGss?.(at.context)
      const servedBy = finding.gss.map((code) => others?.get(code)).find((one) => one)
      return { outcome: 'elsewhere', ...(servedBy ? { servedBy } : {}) }
    } catch (error) {
      // The address source did answer: it is known that there are none, only not why.
      outage(error)
      return { outcome: 'none' }
    }
  }

  async function lookUp(at: At<Context>, postcode: Postcode): Promise<LookupFacts> {
    const { language } = at
    try {
      const addresses = await limited(at, (source, signal) =>
        source.byPostcode(postcode, { signal, language }),
      )
      if (addresses.length > 0) return found(at, addresses, false)
    } catch (error) {
      return outage(error)
    }
    return await nothingAt(at, postcode)
  }

  async function search(at: At<Context>, text: string): Promise<LookupFacts | 'vague'> {
    const { language } = at
    try {
      const matches = await limited(at, async (source, signal) =>
        source.byText?.(text, { signal, language }),
      )
      if (matches?.vague) return 'vague'
      if (!matches || matches.addresses.length === 0) return { outcome: 'none' }
      return found(at, matches.addresses, matches.more)
    } catch (error) {
      return outage(error)
    }
  }

  async function refusedByLimit(context: Context): Promise<LookupFacts | undefined> {
    const decision = await options.limit?.(context)
    if (!decision || decision.allowed) return undefined
    return { outcome: 'limited', minutes: Math.max(1, Math.ceil(decision.waitMs / 60_000)) }
  }

  /** The list found before, in the language that is read now as far as the source still answers. */
  async function listNow(at: At<Context>): Promise<readonly Address[]> {
    const lookup = pages.postcode.factsOf(at.answers)
    if (lookup?.outcome !== 'found') return []
    const answer = pages.postcode.answer(at.answers)
    if (lookup.language === at.language || !answer) return lookup.addresses
    const again =
      answer.way === 'search'
        ? await search(at, answer.text)
        : answer.postcode && (await lookUp(at, answer.postcode))
    if (!again || again === 'vague' || again.outcome !== 'found') return lookup.addresses
    return again.addresses
  }

  function choice(context: Context, address: Address): ChoiceFacts {
    const code = address.custodianCode
    if (code === undefined || options.servedCustodians(context).includes(code)) {
      return { outcome: 'served', address }
    }
    const servedBy = options.otherCouncils?.(context).get(code)
    return { outcome: 'outside', address, ...(servedBy ? { servedBy } : {}) }
  }

  const postcodeOf = ({ answers }: At<Context>) => {
    const answer = pages.postcode.answer(answers)
    if (answer?.way === 'search') return answer.text
    return answer?.postcode ?? readPostcode(String(answers.postcode?.values.postcode ?? '')) ?? ''
  }

  return [
    bindPage(pages.postcode, {
      async submit(at): Promise<PageResult<LookupFacts>> {
        const { value } = at
        if (value.way === 'type') return { facts: { outcome: 'typed' } }
        if (value.way === 'place') return { facts: { outcome: 'place' } }
        const limit = await refusedByLimit(at.context)
        if (limit) return { facts: limit }
        if (value.way === 'find') return { facts: await lookUp(at, value.postcode) }
        const facts = await search(at, value.text)
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
        const chosen = pages.choose.factsOf(at.answers)
        const lookup = pages.postcode.factsOf(at.answers)
        return {
          lines: chosen?.outcome === 'served' ? addressLines(chosen.address) : [],
          attribution: lookup?.outcome === 'found' ? lookup.attribution : [],
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
        const chosen = pages.choose.factsOf(at.answers)
        if (chosen?.outcome !== 'outside') return { address: '' }
        const { address, servedBy } = chosen
        return { address: addressOnOneLine(address), ...(servedBy ? { servedBy } : {}) }
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
