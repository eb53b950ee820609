import { createHash } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Clock } from '../clock.ts'
import { idOf, type Random } from '../ids.ts'
import type { AuthorizeRequest } from './authorize.ts'
import type { StaffMember } from './people.ts'

const codeMs = 60_000
const tokenSeconds = 3600

type Issued = { request: AuthorizeRequest; person: StaffMember; at: number }

/** What a code was exchanged for. */
export type Tokens = { access_token: string; id_token: string; expires_in: number }

/** Gives codes and exchanges them, each once; nothing outlives the process. */
export function createTokens(options: { clock: Clock; random: Random; issuer: () => string }) {
  const { clock, random, issuer } = options
  const codes = new Map<string, Issued>()
  const access = new Map<string, StaffMember>()
  // Made when it is first asked for: most who start the sandbox sign nobody in.
  let made: ReturnType<typeof makeKey> | undefined
  const key = () => {
    made ??= makeKey()
    return made
  }
  const secret = () => idOf(random, 43)

  return {
    async jwks() {
      return { keys: [(await key()).jwk] }
    },
    giveCode(request: AuthorizeRequest, person: StaffMember): string {
      const code = secret()
      codes.set(code, { request, person, at: clock().getTime() })
      return code
    },
    /** @returns the error of RFC 6749 5.2 where the code is no good */
    async exchange(given: {
      code: string
      redirectUri: string
      verifier: string
    }): Promise<Tokens | 'invalid_grant'> {
      const issued = codes.get(given.code)
      codes.delete(given.code)
      if (!issued || clock().getTime() - issued.at > codeMs) return 'invalid_grant'
      const { request, person } = issued
      const challenge = createHash('sha256').update(given.verifier).digest('base64url')
      if (request.redirectUri !== given.redirectUri || request.codeChallenge !== challenge) {
        return 'invalid_grant'
      }
      const { sub, name, email, groups } = person
      const { privateKey, jwk } = await key()
      // The machine's own time: a site's library checks it, whatever day is played here.
      const now = Math.floor(Date.now() / 1000)
      const id = await new SignJWT({
        name,
        email,
        groups: [...groups],
        ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
      })
        .setProtectedHeader({ alg: 'RS256', kid: jwk.kid })
        .setIssuer(issuer())
        .setSubject(sub)
        .setAudience(request.clientId)
        .setIssuedAt(now)
        .setExpirationTime(now + tokenSeconds)
        .sign(privateKey)
      const token = secret()
      access.set(token, person)
      return { access_token: token, id_token: id, expires_in: tokenSeconds }
    },
    personOf: (token: string): StaffMember | undefined => access.get(token),
  }
}

async function makeKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' }
  return { privateKey, jwk }
}
