import { type Clock, systemClock } from '@guildhall/standards/plain-date'
import type { BinCollectionPolicy } from '../policy.ts'
import { type CollectionSource, CollectionSourceError } from './collection-source.ts'
import { unreadable } from './http.ts'
import { asked, serviceNamer } from './read-collections.ts'
import { callSoap, type SoapService } from './soap.ts'
import { vendorDate } from './vendor-dates.ts'
import { children, element, textAt, type Xml } from './xml.ts'

const namespace = 'http://bartec-systems.com/'
/** The two ends of a range are in a namespace of their own. */
const rangeNamespace = 'http://www.bartec-systems.com'
const name = 'Bartec'
/** A token is good for 30 minutes; it is given up a little sooner. */
const TOKEN_MS = 29 * 60_000

/** How Bartec Collective is reached. */
export interface BartecOptions {
  /** Address of the collection service. */
  url: string
  /** Address at which tokens are given; `url` unless given. */
  authenticationUrl?: string
  username: string
  password: string
  fetch: typeof fetch
  /** Milliseconds to wait for an answer. Default 5000. */
  timeoutMs?: number
  /** Tells when a token has grown old. */
  clock?: Clock
  /** The council's services, whose `sourceNames` tell what Bartec calls their jobs. */
  services: BinCollectionPolicy['services']
}

/**
 * A source over Bartec Collective: SOAP 1.2, with a token that is asked for once in 29 minutes.
 *
 * It tells the last and the next day of each service in the days asked for, and no more; original
 * days are not told. Source: Authenticate, Jobs_FeatureScheduleDates_Get and Premises_Get.
 */
export function bartec(options: BartecOptions): CollectionSource {
  const { url, fetch, timeoutMs = 5000, clock = systemClock } = options
  const service: SoapService = { name, version: '1.2', url, fetch, timeoutMs }
  const serviceOf = serviceNamer(options.services)
  let kept: { token: Promise<string>; until: number } | undefined

  function token(): Promise<string> {
    const now = clock().epochMilliseconds
    if (kept && now < kept.until) return kept.token
    const fresh = { token: authenticate(), until: now + TOKEN_MS }
    kept = fresh
    fresh.token.catch(() => {
      if (kept === fresh) kept = undefined
    })
    return fresh.token
  }

  // Asked once for all who wait, so nobody's own signal may end it; the timeout does.
  async function authenticate(): Promise<string> {
    const at = { ...service, url: options.authenticationUrl ?? url }
    const result = await callSoap(at, {
      operation: 'Authenticate',
      namespace,
      action: `${namespace}/Service/Authenticate`,
      parameters: [element('user', options.username), element('password', options.password)],
    })
    const given = textAt(result, 'Token', 'TokenString')
    if (given === '') throw unreadable(name, 'it gave no token')
    return given
  }

  async function call(operation: string, parameters: readonly Xml[], signal?: AbortSignal) {
    if (signal?.aborted) {
      throw new CollectionSourceError('aborted', 'Nobody waited for Bartec any more.')
    }
    const used = await token()
    const asking = (withToken: string) =>
      callSoap(service, {
        operation,
        namespace,
        action: `${namespace}/Service/${operation}`,
        parameters: [element('token', withToken), ...parameters],
        ...(signal && { signal }),
      })
    try {
      return await asking(used)
    } catch (error) {
      // A restart of theirs forgets tokens before their time: one more try with a new one.
      if (!(error instanceof CollectionSourceError) || error.problem !== 'refused') throw error
      if ((await kept?.token) === used) kept = undefined
      return asking(await token())
    }
  }

  return {
    name: 'bartec',
    async collections(query) {
      const { uprn, from, to, signal } = query
      const end = (which: string, day: string) =>
        element(which, `${day}T00:00:00`, { xmlns: rangeNamespace })
      const result = await call(
        'Jobs_FeatureScheduleDates_Get',
        [
          element('UPRN', uprn),
          element('DateRange', [end('MinimumDate', from), end('MaximumDate', to)]),
        ],
        signal,
      )
      const collections = children(result, 'Jobs_FeatureScheduleDates').flatMap((job) =>
        ['PreviousDate', 'NextDate'].flatMap((which) => {
          const date = vendorDate(textAt(job, which))
          if (date === null) throw unreadable(name, `a job’s ${which} is no date`)
          if (date === undefined) return []
          const service = textAt(job, 'JobName')
          if (service === '') throw unreadable(name, 'a job has no JobName')
          return [{ service: serviceOf(service), originalDate: date, date, toldBy: 'bartec' }]
        }),
      )
      if (collections.length === 0) {
        const premises = await call('Premises_Get', [element('UPRN', uprn)], signal)
        if (children(premises, 'Premises').length === 0) {
          throw new CollectionSourceError(
            'unknown-property',
            'Bartec has no premises with this UPRN. See whether it is one of the council’s.',
          )
        }
      }
      return asked(collections, query)
    },
  }
}
