import { addressOnOneLine } from '@guildhall/standards/address'
import type { Language } from '@guildhall/standards/language'
import { readPostcode } from '@guildhall/standards/postcode'
import { serverOnly } from '@guildhall/standards/server-only'
import type { LimitDecision } from '../limits/visitor-limit.ts'
import {
  type AddressSource,
  AddressSourceError,
  type LookupOptions,
  type TextMatches,
} from '../sources/address-source.ts'
import { inTime } from '../sources/in-time.ts'
import type { SuggestionsAnswer } from './answer.ts'

serverOnly('address-lookup/suggestions')

/** What answers with suggestions. */
export interface SuggestionsOptions<Context> {
  source(context: Context): AddressSource
  /**
   * Counts one request of this visitor, apart from their lookups: `limit.take(`type ${ip}`)`. Some five
   * are made for each address that is found.
   */
  limit(context: Context): Promise<LimitDecision>
  /** The most suggestions. Default 8. */
  most?: number
  /** Milliseconds. Default 3000. */
  timeoutMs?: number
  /** Told of each outage; it holds no one's address. Default standard error. */
  onOutage?(error: AddressSourceError): void
}

/** For logs alone: whoever asked has typed on, and reads no answer. */
const GONE = 499

/** More than anyone types of an address. */
const LONGEST = 200

async function matches(
  source: AddressSource,
  text: string,
  most: number,
  lookup: LookupOptions,
): Promise<TextMatches> {
  const postcode = readPostcode(text)
  if (postcode) {
    const all = await source.byPostcode(postcode, lookup)
    return { addresses: all.slice(0, most), more: all.length > most, vague: false }
  }
  const found = await source.byText?.(text, { ...lookup, limit: most })
  return found ?? { addresses: [], more: false, vague: true }
}

/** Form data of a request from the council's own pages; undefined for any other. */
async function readRequest(request: Request) {
  // A page of another site could not read the answer, but it could use up a visitor's limit.
  const site = request.headers.get('sec-fetch-site')
  if (request.method !== 'POST' || (site !== null && site !== 'same-origin')) return undefined
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > 5000) return undefined
  const form = new URLSearchParams(await request.text())
  const text = form.get('text')?.trim() ?? ''
  const language: Language = form.get('language') === 'cy' ? 'cy' : 'en'
  return text === '' || text.length > LONGEST ? undefined : { text, language }
}

const statusOf = { found: 200, none: 200, vague: 200, limited: 429, down: 503 } as const

function reply(answer: SuggestionsAnswer): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (answer.outcome === 'limited') {
    headers.set('retry-after', String(Math.ceil(answer.waitMs / 1000)))
  }
  return Response.json(answer, { status: statusOf[answer.outcome], headers })
}

/**
 * Answers `POST text=…&language=…` with addresses that may be meant, for the type-ahead.
 *
 * What is typed comes in the body, so that no log of addresses holds it, and is never logged here. A
 * visitor who asks too much is told how long to wait; a source that is down is said to be.
 */
export function addressSuggestions<Context>(
  options: SuggestionsOptions<Context>,
): (request: Request, context: Context) => Promise<Response> {
  const { most = 8, timeoutMs = 3000 } = options
  const onOutage = options.onOutage ?? ((error) => console.error(error.message))
  return async (request, context) => {
    const asked = await readRequest(request)
    if (!asked) return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } })
    const decision = await options.limit(context)
    if (!decision.allowed) return reply({ outcome: 'limited', waitMs: decision.waitMs })
    const source = options.source(context)
    const { text, language } = asked
    try {
      const found = await inTime(source.name, { signal: request.signal, timeoutMs }, (signal) =>
        matches(source, text, most, { signal, language }),
      )
      if (found.vague) return reply({ outcome: 'vague' })
      const suggestions = found.addresses.flatMap((address) =>
        address.uprn === undefined ? [] : [{ uprn: address.uprn, text: addressOnOneLine(address) }],
      )
      if (suggestions.length === 0) return reply({ outcome: 'none' })
      const { attribution } = source
      return reply({ outcome: 'found', suggestions, more: found.more, attribution })
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: GONE })
      if (!(error instanceof AddressSourceError)) throw error
      onOutage(error)
      return reply({ outcome: 'down' })
    }
  }
}
