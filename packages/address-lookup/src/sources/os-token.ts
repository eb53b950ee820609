import { z } from 'zod'
import { AddressSourceError } from './address-source.ts'

/** A project's key and secret, which are exchanged for short-lived tokens. */
export interface OsOAuthOptions {
  key: string
  secret: string
  /** Default Ordnance Survey's own, `https://api.os.uk/oauth2/token/v1`. */
  tokenUrl?: string
}

const answer = z.object({
  access_token: z.string().min(1),
  // Ordnance Survey sends a text of seconds; the standard has a number.
  expires_in: z.coerce.number().positive(),
})

/** Seconds before its end at which a token is no more used, since it has to arrive. */
const MARGIN_MS = 20_000

/** Gives access tokens, fetching a new one when the last is about to expire. */
export interface TokenKeeper {
  token(signal: AbortSignal): Promise<string>
  /** Drops a token that was turned away. */
  forget(token: string): void
}

/**
 * Keeps one OAuth2 token (client credentials) for all lookups of a process.
 *
 * @param now milliseconds
 */
export function tokenKeeper(
  options: OsOAuthOptions,
  { request, now }: { request: typeof fetch; now(): number },
): TokenKeeper {
  const url = options.tokenUrl ?? 'https://api.os.uk/oauth2/token/v1'
  const credentials = Buffer.from(`${options.key}:${options.secret}`).toString('base64')
  let kept: { token: string; until: number } | undefined
  let fetching: Promise<string> | undefined

  async function ask(): Promise<string> {
    const response = await request(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'grant_type=client_credentials',
      // Shared by all who wait, so that none of them going away may end it.
      signal: AbortSignal.timeout(10_000),
    })
    const read = answer.safeParse(await response.json().catch(() => undefined))
    if (!response.ok || !read.success) {
      const code = response.status >= 500 ? 'down' : 'refused'
      throw new AddressSourceError('os-places', code, {
        what: `Ordnance Survey gave no access token (${response.status}).`,
        toDo: 'Check the key and secret of the project, and that it has OS Places.',
      })
    }
    const { access_token: token, expires_in: seconds } = read.data
    kept = { token, until: now() + seconds * 1000 - MARGIN_MS }
    return token
  }

  return {
    async token(signal) {
      signal.throwIfAborted()
      if (kept && kept.until > now()) return kept.token
      fetching ??= ask().finally(() => {
        fetching = undefined
      })
      return await fetching
    },
    forget(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}
