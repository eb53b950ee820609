import { sandboxKeys } from '../keys.ts'

/** What a site asks of the sign-in page, once it is known to be in order. */
export type AuthorizeRequest = {
  clientId: string
  redirectUri: string
  scope: string
  state: string | undefined
  nonce: string | undefined
  codeChallenge: string
}

/** What came of reading a request: in order, to be told to the site, or to be told here. */
export type ReadRequest =
  | { kind: 'ok'; request: AuthorizeRequest }
  | { kind: 'to-site'; location: string }
  | { kind: 'here'; sentence: string }

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Reads an authorization request (OpenID Connect Core 3.1.2.1) with PKCE (RFC 7636, S256 alone).
 *
 * An unknown site, or an address off this machine, is told here: nothing may be sent there.
 */
export function readAuthorizeRequest(given: URLSearchParams): ReadRequest {
  const value = (name: string) => given.get(name) || undefined
  const redirectUri = value('redirect_uri') ?? ''
  const clientId = value('client_id') ?? ''
  if (clientId !== sandboxKeys.oidc.clientId) {
    return { kind: 'here', sentence: `No site is known by client_id “${clientId}”.` }
  }
  if (!URL.canParse(redirectUri) || !loopback.has(new URL(redirectUri).hostname)) {
    return { kind: 'here', sentence: 'The redirect_uri is not an address of this machine.' }
  }
  const state = value('state')
  const refuse = (error: string, description: string): ReadRequest => {
    const query = { error, error_description: description }
    return { kind: 'to-site', location: withQuery(redirectUri, { ...query, state }) }
  }
  if (value('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'response_type must be code')
  }
  const scope = value('scope') ?? ''
  if (!scope.split(' ').includes('openid')) return refuse('invalid_scope', 'scope needs openid')
  const codeChallenge = value('code_challenge')
  if (!codeChallenge || value('code_challenge_method') !== 'S256') {
    return refuse('invalid_request', 'PKCE is needed: code_challenge with S256')
  }
  const nonce = value('nonce')
  return {
    kind: 'ok',
    request: { clientId, redirectUri, scope, state, nonce, codeChallenge },
  }
}

/** An address with more in its query; what is undefined is left out. */
export function withQuery(address: string, query: Record<string, string | undefined>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}
