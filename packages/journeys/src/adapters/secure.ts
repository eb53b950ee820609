/** Where a page may reach beyond its own site. */
export interface PolicyOptions {
  /** Origins that its forms may lead to, such as a payment provider's. */
  readonly formAction?: readonly string[]
}

/**
 * A strict Content-Security-Policy: scripts by nonce alone, nothing inline, nothing from elsewhere.
 *
 * @param nonce of this one answer, in base64
 */
export function strictPolicy(nonce: string, { formAction = [] }: PolicyOptions = {}): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...formAction].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A nonce for one answer: 128 random bits in base64. */
export function makeNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}

/** What `webJourney` takes as `secure`: a nonce of its own for each answer, under a strict policy. */
export function securely(options?: PolicyOptions): () => { nonce: string; headers: HeadersInit } {
  return () => {
    const nonce = makeNonce()
    return { nonce, headers: { 'content-security-policy': strictPolicy(nonce, options) } }
  }
}
