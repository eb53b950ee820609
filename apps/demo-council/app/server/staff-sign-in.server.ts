import * as oidc from 'openid-client'
import type { CouncilKeys } from './council-keys.server.ts'
import type { Staff } from './staff-session.server.ts'

/** What a browser keeps while its user is at the provider; in a cookie that scripts can't read. */
export interface SignInFlow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Why someone who signed in may not enter. */
export type SignInResult = { outcome: 'entered'; staff: Staff } | { outcome: 'not-in-group' }

/** Signs a council's staff in by OpenID Connect: code flow with PKCE, state and nonce. */
export interface StaffSignIn {
  begin(redirectUri: string): Promise<{ href: string; flow: SignInFlow }>
  /**
   * @param current address that the provider led back to
   * @throws Error when what came back isn't what was asked for
   */
  finish(current: URL, flow: SignInFlow): Promise<SignInResult>
  /** Where to sign out of the provider too; undefined when it has no such page. */
  signOutHref(returnTo: string): Promise<string | undefined>
}

/**
 * Makes a council's sign-in; the provider is asked for its addresses when someone first signs in.
 *
 * @param options.groups groups of the council's directory whose members may enter
 */
export function staffSignIn(options: {
  keys: CouncilKeys['staff']
  groups: readonly string[]
}): StaffSignIn {
  const { keys, groups } = options
  const isPlain = keys.issuer.startsWith('http://')
  let known: Promise<oidc.Configuration> | undefined

  function configuration(): Promise<oidc.Configuration> {
    known ??= oidc
      .discovery(
        new URL(keys.issuer),
        keys.clientId,
        undefined,
        oidc.ClientSecretBasic(keys.clientSecret),
        {
          execute: [
            oidc.enableNonRepudiationChecks,
            // Only the sandbox on loopback speaks plain HTTP; its address is set by whoever runs the site.
            ...(isPlain ? [oidc.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        // Asked for again by the next who signs in.
        known = undefined
        throw error
      })
    return known
  }

  return {
    async begin(redirectUri) {
      const config = await configuration()
      const flow = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const href = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email groups',
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
      }).href
      return { href, flow }
    },
    async finish(current, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      const theirs = claims?.groups
      const isMember =
        Array.isArray(theirs) && theirs.some((group) => groups.includes(String(group)))
      if (!claims || !isMember) return { outcome: 'not-in-group' }
      const name = typeof claims.name === 'string' ? claims.name : claims.sub
      return { outcome: 'entered', staff: { subject: claims.sub, name } }
    },
    async signOutHref(returnTo) {
      const config = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href
    },
  }
}
