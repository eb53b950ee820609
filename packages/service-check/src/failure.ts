/** Why a page could not be checked. */
export type FailureKind =
  | 'not-an-address'
  | 'down'
  | 'status'
  | 'not-html'
  | 'robots'
  | 'other-site'
  | 'redirects'
  | 'certificate'
  | 'timeout'
  | 'too-large'
  | 'no-form'
  | 'stuck'

/** A page that can’t be checked, and what is known of it; the sentence is in `content/`. */
export class CannotCheck extends Error {
  readonly kind: FailureKind
  /** A status, an address, a limit: what the sentence needs. */
  readonly about: string

  constructor(kind: FailureKind, about = '') {
    super(`${kind} ${about}`.trim())
    this.kind = kind
    this.about = about
  }
}

const NETWORK: readonly [RegExp, FailureKind][] = [
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/, 'certificate'],
  [/ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT|Timeout \d+ms exceeded/, 'timeout'],
  [/Download is starting|ERR_INVALID_RESPONSE/, 'not-html'],
  [/Target (page|crashed)|has been closed|Page crashed|ERR_ABORTED|Session closed/, 'stuck'],
  // The page went, or was replaced by the browser’s own, while it was looked at.
  [
    /context was destroyed|Cannot find (default )?(execution )?context|SecurityError|Inspected target/,
    'stuck',
  ],
  [/net::ERR_|ERR_NAME_NOT_RESOLVED|ECONNREFUSED/, 'down'],
]

/** What a browser’s own error means; errors of ours, and of nobody we know, stay as they are. */
export function failureOf(problem: unknown): unknown {
  if (problem instanceof CannotCheck || !(problem instanceof Error)) return problem
  const found = NETWORK.find(([pattern]) => pattern.test(problem.message))
  if (found === undefined) return problem
  const code = /(net::)?(ERR_[A-Z_]+)/.exec(problem.message)?.[2] ?? ''
  return new CannotCheck(found[1], code)
}
