import type { Observation } from '../observation.ts'
import type { Draft, Rule } from './rule.ts'

const LEAKS = /^(unsafe-url|no-referrer-when-downgrade|origin-when-cross-origin|always)$/i

/** What the server says to keep a page, and who uses it, safe. */
export const headers: Rule = (seen) => {
  const { headers: given, finalAddress, document } = seen
  const found: Draft[] = [...policy(seen)]
  const { protocol, hostname } = new URL(finalAddress)
  // On one’s own machine there is no line to listen on.
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(hostname)
  if (protocol !== 'https:' && !isLocal) found.push({ kind: 'no-https', measured: protocol })
  if (
    protocol === 'https:' &&
    !/max-age=[1-9]\d{5,}/.test(given['strict-transport-security'] ?? '')
  ) {
    found.push({ kind: 'no-hsts', measured: given['strict-transport-security'] ?? '–' })
  }
  if (!/nosniff/i.test(given['x-content-type-options'] ?? '')) {
    found.push({ kind: 'no-nosniff', measured: given['x-content-type-options'] ?? '–' })
  }
  const referrer =
    (given['referrer-policy'] ?? document.metaReferrer).split(',').at(-1)?.trim() ?? ''
  if (referrer === '' || LEAKS.test(referrer)) {
    found.push({ kind: 'no-referrer-policy', measured: referrer || '–' })
  }
  return found
}

function policy({ headers: given, document: { metaPolicy } }: Observation): Draft[] {
  const said = [given['content-security-policy'] ?? '', metaPolicy].filter(Boolean)
  if (said.length === 0) return [{ kind: 'no-csp', measured: '–' }]
  const text = said.join('; ')
  const directives = new Map(
    text
      .split(/[;,]/)
      .map((one) => one.trim().toLowerCase().split(/\s+/))
      .map(([name = '', ...values]) => [name, values] as const),
  )
  const found: Draft[] = []
  const scripts = directives.get('script-src') ?? directives.get('default-src')
  const isOpen = scripts === undefined || scripts.some((one) => /^(\*|https?:|data:)$/.test(one))
  const isPinned = scripts?.some((one) => /^'(nonce|sha\d+)-|^'strict-dynamic'/.test(one)) ?? false
  if (isOpen && !isPinned) found.push({ kind: 'weak-csp', measured: text.slice(0, 160) })
  else if (scripts?.includes("'unsafe-inline'") && !isPinned) {
    found.push({ kind: 'inline-csp', measured: text.slice(0, 160) })
  }
  if (!directives.has('frame-ancestors') && given['x-frame-options'] === undefined) {
    found.push({ kind: 'framing', measured: '–' })
  }
  return found
}
