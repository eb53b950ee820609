import type { ServerContext } from '@guildhall/journeys/binding'
import { type Address, addressOnOneLine } from '@guildhall/standards/address'
import { nationalCustodians } from '@guildhall/standards/authority'
import { type Postcode, readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { currentGss } from './councils/which-council.ts'
import type { LookupFacts, PickedChoice } from './pages/facts.ts'
import type { AddressBindingsOptions } from './server.ts'
import { type AddressSource, AddressSourceError } from './sources/address-source.ts'
import { defaultTimeoutMs, inTime } from './sources/in-time.ts'

/** Where a lookup is made from. */
export type At<Context> = ServerContext<Context>

/** The lookups that the address pages make, each ending in facts and never in an outage. */
export function lookupsFor<Context>(options: AddressBindingsOptions<Context>) {
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

  function choice(context: Context, address: Address): PickedChoice {
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

  /** What a chosen suggestion came to; undefined where the text is no longer that suggestion's. */
  async function pick(at: At<Context>, uprnTyped: string, text: string) {
    const uprn = readUprn(uprnTyped)
    if (!uprn) return undefined
    const { context, language } = at
    const address = await limited(at, (source, signal) => source.byUprn(uprn, { signal, language }))
    if (!address || addressOnOneLine(address) !== text) return undefined
    const attribution = [...options.source(context).attribution]
    const facts: LookupFacts = { outcome: 'picked', choice: choice(context, address), attribution }
    return facts
  }

  /** What part of an address came to, or the suggestion that was chosen. */
  async function searchOrPick(at: At<Context>, typed: { text: string; uprn?: string }) {
    try {
      const picked = typed.uprn && (await pick(at, typed.uprn, typed.text))
      if (picked) return picked
    } catch (error) {
      return outage(error)
    }
    return await search(at, typed.text)
  }

  return { limited, outage, lookUp, searchOrPick, refusedByLimit, listNow, choice, postcodeOf }
}
