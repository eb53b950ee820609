import { type Context, Hono } from 'hono'
import type { Clock } from '../clock.ts'
import { formFields } from '../http.ts'
import type { Random } from '../ids.ts'
import { sandboxKeys } from '../keys.ts'
import { renderPage } from '../pages/document.tsx'
import { readAuthorizeRequest, withQuery } from './authorize.ts'
import { staff } from './people.ts'
import { SignInPage } from './sign-in-page.tsx'
import { createTokens } from './tokens.ts'

/** An OpenID Connect provider for development: code flow with PKCE, invented staff, no passwords. */
export function oidcRoutes(options: { clock: Clock; random: Random; issuer: () => string }) {
  const { issuer } = options
  const tokens = createTokens(options)
  const app = new Hono()

  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: issuer(),
      authorization_endpoint: `${issuer()}/authorize`,
      token_endpoint: `${issuer()}/token`,
      userinfo_endpoint: `${issuer()}/userinfo`,
      jwks_uri: `${issuer()}/jwks`,
      end_session_endpoint: `${issuer()}/logout`,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      code_challenge_methods_supported: ['S256'],
      scopes_supported: ['openid', 'profile', 'email', 'groups'],
      claims_supported: ['sub', 'name', 'email', 'groups'],
    }),
  )
  app.get('/jwks', async (c) => c.json(await tokens.jwks()))

  const query = (c: Context) => new URL(c.req.url).searchParams
  const ask = (c: Context, isMissing: boolean) =>
    c.html(
      renderPage({
        title: `${isMissing ? 'Error: ' : ''}Sign in`,
        links: false,
        children: <SignInPage query={query(c).toString()} isMissing={isMissing} />,
      }),
      isMissing ? 422 : 200,
    )
  const refuse = (c: Context, sentence: string) =>
    c.html(
      renderPage({
        title: 'This sign-in can’t go on',
        children: (
          <>
            <h1 className="govuk-heading-l">This sign-in can’t go on</h1>
            <p className="govuk-body">{sentence}</p>
          </>
        ),
      }),
      400,
    )

  app.on(['GET', 'POST'], '/authorize', (c) => {
    const read = readAuthorizeRequest(query(c))
    if (read.kind === 'here') return refuse(c, read.sentence)
    if (read.kind === 'to-site') return c.redirect(read.location, 303)
    if (c.req.method === 'GET') return ask(c, false)
    const person = staff.find(({ sub }) => sub === formFields(c).get('sub'))
    if (!person) return ask(c, true)
    const { redirectUri, state } = read.request
    const code = tokens.giveCode(read.request, person)
    return c.redirect(withQuery(redirectUri, { code, state, iss: issuer() }), 303)
  })

  app.post('/token', async (c) => {
    const form = formFields(c)
    if (!isOurSite(c, form)) {
      c.header('www-authenticate', 'Basic realm="sandbox"')
      return c.json({ error: 'invalid_client' }, 401)
    }
    if (form.get('grant_type') !== 'authorization_code') {
      return c.json({ error: 'unsupported_grant_type' }, 400)
    }
    const given = await tokens.exchange({
      code: form.get('code') ?? '',
      redirectUri: form.get('redirect_uri') ?? '',
      verifier: form.get('code_verifier') ?? '',
    })
    if (given === 'invalid_grant') return c.json({ error: given }, 400)
    return c.json({ ...given, token_type: 'Bearer', scope: 'openid profile email groups' })
  })

  app.get('/userinfo', (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    const person = tokens.personOf(token)
    if (person) return c.json(person)
    c.header('www-authenticate', 'Bearer error="invalid_token"')
    return c.json({ error: 'invalid_token' }, 401)
  })

  app.get('/logout', (c) => {
    const to = query(c).get('post_logout_redirect_uri')
    const state = query(c).get('state') ?? undefined
    // Only to where a sign-in could have come from.
    const asked = new URLSearchParams({
      client_id: query(c).get('client_id') ?? '',
      redirect_uri: to ?? '',
      response_type: 'code',
    })
    if (to && readAuthorizeRequest(asked).kind !== 'here')
      return c.redirect(withQuery(to, { state }), 303)
    return c.html(
      renderPage({
        title: 'Signed out',
        children: <h1 className="govuk-heading-l">You are signed out</h1>,
      }),
    )
  })

  return app
}

/** Whether a call carries our one site's secret, by Basic (RFC 6749 2.3.1: form-encoded) or in its body. */
function isOurSite(c: Context, form: URLSearchParams): boolean {
  const { clientId, clientSecret } = sandboxKeys.oidc
  const basic = /^Basic (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (basic === undefined) {
    return form.get('client_id') === clientId && form.get('client_secret') === clientSecret
  }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  const plain = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
  return plain(id) === clientId && plain(secret) === clientSecret
}
