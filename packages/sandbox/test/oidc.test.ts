import * as oidc from 'openid-client'
import { describe, expect, test } from 'vitest'
import { sandboxKeys } from '../src/keys.ts'
import type { Sandbox } from '../src/sandbox.ts'
import { start } from './support.ts'

const { clientId, clientSecret } = sandboxKeys.oidc
const redirectUri = 'http://localhost:4000/alderbrook/staff/callback'

async function site(sandbox: Sandbox, authentication?: oidc.ClientAuth) {
  const config = await oidc.discovery(
    new URL(`${sandbox.url}/oidc`),
    clientId,
    undefined,
    authentication ?? oidc.ClientSecretBasic(clientSecret),
    { execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks] },
  )
  const verifier = oidc.randomPKCECodeVerifier()
  const checks = { state: oidc.randomState(), nonce: oidc.randomNonce() }
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email groups',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...checks,
  })
  return { config, verifier, checks, address }
}

/** Chooses a person on the sign-in page, as its form does. */
async function choose(address: URL, sub: string): Promise<Response> {
  const body = new URLSearchParams({ sub })
  return fetch(address, { method: 'POST', redirect: 'manual', body })
}

describe('staff sign in', () => {
  test('a library made for it gets a signed token with who it is and which teams', async () => {
    const { config, verifier, checks, address } = await site(await start())
    expect(await (await fetch(address)).text()).toContain('Who are you?')
    const back = (await choose(address, 'wendy.example')).headers.get('location') ?? ''
    const tokens = await oidc.authorizationCodeGrant(config, new URL(back), {
      pkceCodeVerifier: verifier,
      expectedState: checks.state,
      expectedNonce: checks.nonce,
    })
    expect(tokens.claims()).toMatchObject({
      sub: 'wendy.example',
      name: 'Wendy Example',
      groups: ['waste-team'],
    })
    const user = await oidc.fetchUserInfo(config, tokens.access_token, 'wendy.example')
    expect(user.email).toBe('wendy.example@council.example')
    const out = oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: 'http://localhost:4000/alderbrook',
    })
    const left = await fetch(out, { redirect: 'manual' })
    expect(left.headers.get('location')).toBe('http://localhost:4000/alderbrook')
  })

  test('a code works once, for its own verifier, with the secret', async () => {
    const sandbox = await start()
    const { config, verifier, checks, address } = await site(sandbox)
    const back = new URL((await choose(address, 'colin.example')).headers.get('location') ?? '')
    const given = { pkceCodeVerifier: verifier, expectedState: checks.state }
    const grant = { ...given, expectedNonce: checks.nonce }
    const wrong = { ...grant, pkceCodeVerifier: oidc.randomPKCECodeVerifier() }
    await expect(oidc.authorizationCodeGrant(config, back, wrong)).rejects.toThrow()
    await expect(oidc.authorizationCodeGrant(config, back, grant)).rejects.toThrow()

    const impostor = await site(sandbox, oidc.ClientSecretPost('guessed'))
    const other = await choose(impostor.address, 'colin.example')
    await expect(
      oidc.authorizationCodeGrant(impostor.config, new URL(other.headers.get('location') ?? ''), {
        pkceCodeVerifier: impostor.verifier,
        expectedState: impostor.checks.state,
        expectedNonce: impostor.checks.nonce,
      }),
    ).rejects.toThrow()
  })

  test('nobody chosen is said on the page', async () => {
    const { address } = await site(await start())
    const answer = await choose(address, '')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Select who you are')
  })

  test('an unknown site or an address off this machine is told on the page, and nothing is sent there', async () => {
    const { address } = await site(await start())
    for (const [name, value] of [
      ['client_id', 'someone-else'],
      ['redirect_uri', 'https://evil.example/'],
    ] as const) {
      const changed = new URL(address)
      changed.searchParams.set(name, value)
      const answer = await choose(changed, 'wendy.example')
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
    }
  })

  test.each([
    ['code_challenge_method', 'plain', 'invalid_request'],
    ['scope', 'profile', 'invalid_scope'],
    ['response_type', 'token', 'unsupported_response_type'],
  ])('a wrong %s is told to the site', async (name, value, error) => {
    const { address, checks } = await site(await start())
    address.searchParams.set(name, value)
    const back = new URL(
      (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '',
    )
    expect(back.searchParams.get('error')).toBe(error)
    expect(back.searchParams.get('state')).toBe(checks.state)
  })
})
