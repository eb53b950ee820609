import { createContext, RouterContextProvider } from 'react-router'

/** What tells a visitor apart from others: an address of the network, or that it is unknown. */
export const visitorContext = createContext('unknown')

/**
 * What the host tells the pages of a request: where it came from.
 *
 * @param isProxied whether a proxy stands before the site; then its word counts, the last of
 *   X-Forwarded-For, as whatever stands before that a visitor may have made up
 */
export function hostContext(
  request: Request,
  client: { readonly address: string },
  isProxied: boolean,
): RouterContextProvider {
  const context = new RouterContextProvider()
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  context.set(visitorContext, (isProxied && forwarded) || client.address)
  return context
}
