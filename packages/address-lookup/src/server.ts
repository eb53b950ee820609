import {
  bindPage,
  type PageBinding,
  type PageResult,
  type ServerContext,
} from '@guildhall/journeys/binding'
import { type Address, addressOnOneLine } from '@guildhall/standards/address'
import { type Postcode, readPostcode } from '@guildhall/standards/postcode'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
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

  async function lookUp(at: At<Context>, postcode: Postcode): Promise<LookupFacts> {
    const { language } = at
    try {
      const addresses = await limited(at, (source, signal) =>
        source.byPostcode(postcode, { signal, language }),
      )
      if (addresses.length === 0) return { outcome: 'none' }
      const attribution = [...options.source(at.context).attribution]
      return { outcome: 'found', addresses, attribution, language }
    } catch (error) {
      if (!(error instanceof AddressSourceError)) throw error
      onOutage(error)
      return { outcome: 'down' }
    }
  }

  /** The list found before, in the language that is read now as far as the source still answers. */
  async function listNow(at: At<Context>): Promise<readonly Address[]> {
    const lookup = pages.postcode.factsOf(at.answers)
    if (lookup?.outcome !== 'found') return []
    const answer = pages.postcode.answer(at.answers)
    if (lookup.language === at.language || !answer?.postcode) return lookup.addresses
    const again = await lookUp(at, answer.postcode)
    return again.outcome === 'found' ? again.addresses : lookup.addresses
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
    const typed = pages.postcode.answer(answers)?.postcode
    return typed ?? readPostcode(String(answers.postcode?.values.postcode ?? '')) ?? ''
  }

  return [
    bindPage(pages.postcode, {
      async submit(at): Promise<PageResult<LookupFacts>> {
        const { way, postcode } = at.value
        if (way === 'type' || postcode === undefined) return { facts: { outcome: 'typed' } }
        return { facts: await lookUp(at, postcode) }
      },
    }),
    bindPage(pages.nothingFound, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
    bindPage(pages.down, {
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
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
      load: (at: At<Context>) => ({ postcode: postcodeOf(at) }),
    }),
  ]
}
