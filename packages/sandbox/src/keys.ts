/**
 * Keys that the sandbox accepts out of the box; they open nothing anywhere else.
 *
 * `pay` is any text that begins `api_test_` or `sandbox_`. `notify` has GOV.UK Notify's own form:
 * name, service UUID, secret UUID. `osPlaces` is any text that isn't empty.
 */
export const sandboxKeys = {
  pay: 'api_test_sandbox',
  notify: 'sandbox-5a4d1b0e-7c2f-4e6a-9b3d-2f8c6e1a0d47-c0b1e5d2-3a94-4f7e-8d60-9e2b7f5a1c38',
  osPlaces: 'sandbox',
  payWebhookSecret: 'sandbox-webhook-secret',
  /** The user of Whitespace, Bartec and Echo. */
  wasteSystems: { username: 'sandbox', password: 'sandbox-waste-password' },
  /** The one site that staff may sign in to, with a secret of its own. */
  oidc: { clientId: 'guildhall', clientSecret: 'sandbox-staff-secret' },
} as const
