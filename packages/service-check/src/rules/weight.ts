import type { ObservedRequest } from '../observation.ts'
import type { Draft, Rule } from './rule.ts'

/** The most that a page may weigh and ask for. */
export const MOST = { bytes: 1_000_000, requests: 50 }

const TEXTS = new Set(['Document', 'Stylesheet', 'Script'])

/** What a page costs somebody on a slow line, or one that is paid by the megabyte. */
export const weight: Rule = ({ requests: all }) => {
  // A browser asks for this by itself.
  const requests = all.filter(({ address }) => !address.endsWith('/favicon.ico'))
  const bytes = requests.reduce((sum, one) => sum + one.bytes, 0)
  const found: Draft[] = []
  const kilobytes = Math.round(bytes / 1000)
  if (bytes > MOST.bytes) {
    found.push({
      kind: 'page-weight',
      measured: `${kilobytes} kB`,
      values: { kilobytes, largest: largest(requests) },
    })
  }
  if (requests.length > MOST.requests) {
    found.push({
      kind: 'too-many-requests',
      measured: String(requests.length),
      values: { count: requests.length },
    })
  }
  const plain = requests.filter(
    ({ type, contentEncoding, bytes: own }) =>
      TEXTS.has(type) && contentEncoding === undefined && own > 30_000,
  )
  const saved = plain.reduce((sum, one) => sum + one.bytes, 0)
  if (plain.length > 0) {
    found.push({
      kind: 'uncompressed',
      measured: `${Math.round(saved / 1000)} kB`,
      values: { count: plain.length, largest: largest(plain) },
    })
  }
  return found
}

function largest(requests: readonly ObservedRequest[]): string {
  const [first] = requests.toSorted((a, b) => b.bytes - a.bytes)
  if (first === undefined) return ''
  const { pathname } = new URL(first.address)
  return `${pathname} (${Math.round(first.bytes / 1000)} kB)`
}
