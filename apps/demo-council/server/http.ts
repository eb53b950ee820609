/** Headers that every answer carries; a page's own Content-Security-Policy takes the place of this one. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), geolocation=(self), microphone=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]

/**
 * Reads a port from the environment.
 *
 * @throws Error with a sentence when it is no port
 */
export function readPort(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is “${text}”, which is no port. Set it to a number from 0 to 65535.`)
}
