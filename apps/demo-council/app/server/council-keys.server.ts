/** The outside services of one council: where they are and with which key. */
export interface CouncilKeys {
  readonly pay: {
    readonly baseUrl: string
    readonly apiKey: string
    readonly webhookSecrets: readonly string[]
  }
  readonly notify: { readonly baseUrl: string; readonly apiKey: string }
  readonly osPlaces: { readonly baseUrl: string; readonly key: string }
  /** Licence number under which Ordnance Survey's data is used. */
  readonly ordnanceSurvey: { readonly licence: string }
  readonly postcodesIo: { readonly baseUrl: string }
  readonly bins: { readonly baseUrl: string }
  /** Where its staff sign in. */
  readonly staff: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
  }
  /** File of its gazetteer in DTF 7.3; undefined: the synthetic one. */
  readonly gazetteer: string | undefined
}

/** What the sandbox takes where the environment names nothing. */
export interface SandboxKeys {
  readonly notify: string
  readonly oidc: { readonly clientId: string; readonly clientSecret: string }
}

/** Reads one variable; empty is as good as not set. */
export type Read = (name: string) => string | undefined

const REAL = {
  pay: 'https://publicapi.payments.service.gov.uk',
  notify: 'https://api.notifications.service.gov.uk',
  osPlaces: 'https://api.os.uk/search/places/v1',
}

/**
 * The keys of one council. A service's key decides where it is called: with a key the real one,
 * without the sandbox. A variable with the council's slug at its end goes before the bare one.
 *
 * @throws Error with a sentence when a value can't be used
 */
export function readCouncilKeys(
  read: Read,
  slug: string,
  { sandbox, sandboxKeys }: { sandbox: string; sandboxKeys: SandboxKeys },
): CouncilKeys {
  const suffix = slug.toUpperCase().replaceAll('-', '_')
  const own = (name: string) => read(`${name}_${suffix}`) ?? read(name)
  const service = (url: string, key: string | undefined, real: string, stand: string) =>
    address(url, own(url)) ?? (key ? real : `${sandbox}${stand}`)
  const payKey = own('GOVUK_PAY_API_KEY')
  const notifyKey = own('GOVUK_NOTIFY_API_KEY')
  const osKey = own('OS_PLACES_KEY')
  return {
    pay: {
      baseUrl: service('GOVUK_PAY_URL', payKey, REAL.pay, '/pay'),
      apiKey: payKey ?? 'sandbox_demo',
      webhookSecrets: (own('GOVUK_PAY_WEBHOOK_SECRET') ?? 'sandbox-webhook-secret').split(','),
    },
    notify: {
      baseUrl: service('GOVUK_NOTIFY_URL', notifyKey, REAL.notify, '/notify'),
      apiKey: notifyKey ?? sandboxKeys.notify,
    },
    osPlaces: {
      baseUrl: service('OS_PLACES_URL', osKey, REAL.osPlaces, '/os-places/search/places/v1'),
      key: osKey ?? 'sandbox',
    },
    ordnanceSurvey: {
      licence: own('ORDNANCE_SURVEY_LICENCE') ?? '(invented data, no licence)',
    },
    postcodesIo: {
      baseUrl: address('POSTCODES_IO_URL', own('POSTCODES_IO_URL')) ?? `${sandbox}/postcodes-io`,
    },
    bins: { baseUrl: address('BINS_URL', own('BINS_URL')) ?? sandbox },
    staff: {
      issuer: address('OIDC_ISSUER', own('OIDC_ISSUER')) ?? `${sandbox}/oidc`,
      clientId: own('OIDC_CLIENT_ID') ?? sandboxKeys.oidc.clientId,
      clientSecret: own('OIDC_CLIENT_SECRET') ?? sandboxKeys.oidc.clientSecret,
    },
    gazetteer: own('GAZETTEER'),
  }
}

/** A web address without a slash at its end. @throws Error with a sentence when it is none */
export function address(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/$/, '')
  throw new Error(
    `${name} is “${text}”, which is no web address, so the service behind it can’t be reached. Set it like https://example.com.`,
  )
}
