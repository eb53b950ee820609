import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { isIP } from 'node:net'
import { FEED_BYTES } from '@guildhall/measures/feed'
import ipaddr from 'ipaddr.js'

/** A feed that can't be had, in a sentence. */
export class CannotGet extends Error {}

/** What reaching out needs; the defaults are the real ones. */
export interface GetOptions {
  readonly request?: typeof httpsRequest
  readonly lookup?: (
    host: string,
    options: { all: true },
    callback: (problem: Error | null, addresses: LookupAddress[]) => void,
  ) => void
  /** Whether a machine may be asked. @default those on the open internet */
  readonly isAllowed?: (address: string) => boolean
  /** Milliseconds for all of it. @default 10 seconds */
  readonly timeoutMs?: number
}

const REDIRECTS = 3

/**
 * Says whether an address is of a machine on the open internet: not this one, not a private
 * network's, not a cloud's metadata service, not one of those written as an IPv6 address.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Gets a text by HTTPS from the open internet, at most `FEED_BYTES`.
 *
 * The address is looked up once for each request, checked, and that machine is asked: a name that
 * points elsewhere a moment later changes nothing. Every redirect is checked in the same way.
 *
 * @throws CannotGet with what happened
 */
export async function getSafely(address: string, options: GetOptions = {}): Promise<string> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 10_000)
  let url = address
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const response = await ask(parse(url), signal, options)
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy()
      url = new URL(headers.location, url).href
      continue
    }
    if (statusCode !== 200) {
      response.destroy()
      throw new CannotGet(`It answered ${statusCode}, not 200.`)
    }
    return bodyOf(response)
  }
  throw new CannotGet(`It redirects more than ${REDIRECTS} times.`)
}

function parse(address: string): URL {
  if (!URL.canParse(address)) throw new CannotGet('It is not a web address.')
  const url = new URL(address)
  if (url.protocol !== 'https:') throw new CannotGet('It leads to an address without https.')
  if (url.username !== '' || url.password !== '') {
    throw new CannotGet('It leads to an address with a name or password in it.')
  }
  return url
}

function ask(url: URL, signal: AbortSignal, options: GetOptions): Promise<IncomingMessage> {
  const { request = httpsRequest, lookup = systemLookup, isAllowed = isPublicAddress } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const refusal = () => new CannotGet('It leads to a private network, which is never asked.')
  // No name is looked up for an address that is a number already.
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(refusal())
  const pinned: RequestOptions['lookup'] = (name, { all }, callback) => {
    lookup(name, { all: true }, (problem, addresses = []) => {
      const [first] = addresses
      if (problem || first === undefined) {
        return callback(problem ?? new Error(`${name} has no address`), '', 4)
      }
      if (!addresses.every((one) => isAllowed(one.address))) return callback(refusal(), '', 4)
      return all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host,
        port: url.port || 443,
        path: `${url.pathname}${url.search}`,
        headers: { accept: 'application/json', 'accept-encoding': 'identity' },
        lookup: pinned,
        signal,
        agent: false,
      },
      resolve,
    )
    asked.on('error', (problem) => reject(explained(problem)))
    asked.end()
  })
}

function bodyOf(response: IncomingMessage): Promise<string> {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    response.destroy()
    return Promise.reject(new CannotGet('It is compressed, which was not asked for.'))
  }
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    response.on('data', (part: Buffer) => {
      bytes += part.length
      parts.push(part)
      if (bytes > FEED_BYTES) {
        response.destroy()
        reject(new CannotGet(`It has more than ${FEED_BYTES} bytes.`))
      }
    })
    response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    response.on('error', (problem) => reject(explained(problem)))
  })
}

function explained(problem: Error): CannotGet {
  if (problem instanceof CannotGet) return problem
  const isLate = problem.name === 'AbortError' || problem.name === 'TimeoutError'
  return new CannotGet(isLate ? 'It did not answer in time.' : 'It can’t be reached.')
}
