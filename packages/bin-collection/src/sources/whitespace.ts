import type { PlainDate } from '@guildhall/standards/plain-date'
import type { BinCollectionPolicy } from '../policy.ts'
import {
  type CollectionQuery,
  type CollectionSource,
  CollectionSourceError,
} from './collection-source.ts'
import { unreadable } from './http.ts'
import { asked, serviceNamer } from './read-collections.ts'
import { callSoap, type SoapService, usernameToken } from './soap.ts'
import { vendorDate } from './vendor-dates.ts'
import { at, children, element, textAt, type XmlNode } from './xml.ts'

const namespace = 'http://webservices.whitespacews.com/'
const name = 'Whitespace'

/** How Whitespace is reached. */
export interface WhitespaceOptions {
  /** Address of the web service, https outside a machine of your own: its password goes in clear. */
  url: string
  username: string
  password: string
  fetch: typeof fetch
  /** Milliseconds to wait for an answer. Default 5000. */
  timeoutMs?: number
  /** The council's services, whose `sourceNames` tell what Whitespace calls them. */
  services: BinCollectionPolicy['services']
}

/**
 * A source over Whitespace's web service: SOAP 1.1 with WS-Security.
 *
 * It tells the days on which crews come, after any move and without the original ones, so the
 * council's published moves and holiday windows matter. Source: GetCollectionByUprnAndDatePlus and
 * GetSiteInfo.
 */
export function whitespace(options: WhitespaceOptions): CollectionSource {
  const { url, fetch, timeoutMs = 5000 } = options
  const service: SoapService = { name, version: '1.1', url, fetch, timeoutMs }
  const serviceOf = serviceNamer(options.services)
  const call = (
    operation: string,
    input: string,
    fields: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ) =>
    callSoap(service, {
      operation,
      namespace,
      action: namespace + operation,
      header: [usernameToken('1.1', options)],
      parameters: [
        element(
          input,
          Object.entries(fields).map(([key, value]) => element(key, value)),
        ),
      ],
      ...(signal && { signal }),
    })

  async function isKnown({ uprn, signal }: CollectionQuery): Promise<boolean> {
    const site = await call('GetSiteInfo', 'siteInfoInput', { Uprn: uprn }, signal)
    return at(site, 'Site') !== undefined
  }

  return {
    name: 'whitespace',
    async collections(query) {
      const { uprn, from, to, signal } = query
      const result = await call(
        'GetCollectionByUprnAndDatePlus',
        'getCollectionByUprnAndDatePlusInput',
        { Uprn: uprn, NextCollectionFromDate: ukDate(from), NextCollectionToDate: ukDate(to) },
        signal,
      )
      const collections = children(at(result, 'Collections'), 'Collection').flatMap((row) =>
        collectionIn(row, serviceOf),
      )
      // No results is told as an error for a property without any and for one that it doesn't know.
      if (collections.length === 0 && !(await isKnown(query))) throw unknownProperty()
      return asked(collections, query)
    },
  }
}

function collectionIn(row: XmlNode, serviceOf: (name: string) => string) {
  const date = vendorDate(textAt(row, 'Date'))
  const service = textAt(row, 'Service')
  if (date === undefined) return []
  if (date === null) throw unreadable(name, 'a Collection’s Date is no date')
  if (service === '') throw unreadable(name, 'a Collection has no Service')
  return [{ service: serviceOf(service), originalDate: date, date, toldBy: 'whitespace' }]
}

function ukDate(date: PlainDate): string {
  return date.split('-').reverse().join('/')
}

function unknownProperty(): CollectionSourceError {
  return new CollectionSourceError(
    'unknown-property',
    'Whitespace has no site with this UPRN. See whether it is one of the council’s.',
  )
}
