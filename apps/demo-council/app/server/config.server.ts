import { resolve } from 'node:path'

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
  readonly bins: { readonly baseUrl: string }
  /** File of its gazetteer in DTF 7.3; undefined: the synthetic one. */
  readonly gazetteer: string | undefined
}

/** What the environment decides. */
export interface SiteConfig {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  /** Keys that answers are sealed with, newest first; undefined: one in the data folder. */
  readonly answersKey: string | undefined
  /** Minutes of doing nothing after which a session ends; undefined: never. */
  readonly sessionMinutes: number | undefined
  /** Days after which answers that nobody touched are deleted. */
  readonly answersDays: number
  /** Days after which the record of a submission is deleted; undefined: never. */
  readonly submissionsDays: number | undefined
  /** Instant at which the site's clock starts; undefined: now. */
  readonly demoNow: string | undefined
  /** Address under which residents reach the site, where a proxy stands before it. */
  readonly publicOrigin: string | undefined
  keys(slug: string): CouncilKeys
}

type Environment = Readonly<Record<string, string | undefined>>

const REAL = {
  pay: 'https://publicapi.payments.service.gov.uk',
  notify: 'https://api.notifications.service.gov.uk',
  osPlaces: 'https://api.os.uk/search/places/v1',
}

/**
 * Reads the environment; `.env.example` lists every variable.
 *
 * A service's key decides where it is called: with a key the real one, without the sandbox. A
 * variable with a council's slug at its end (`GOVUK_PAY_API_KEY_ALDERBROOK`) goes before the bare one.
 *
 * @throws Error with a sentence when a value can't be used
 */
export function readConfig(environment: Environment, sandboxKeys: { notify: string }): SiteConfig {
  const read = (name: string) => environment[name] || undefined
  const sandbox =
    address('SANDBOX_URL', read('SANDBOX_URL')) ??
    `http://127.0.0.1:${read('SANDBOX_PORT') ?? '4100'}`
  return {
    databaseUrl: read('DATABASE_URL'),
    dataFolder: resolve(read('DATA_FOLDER') ?? '.data'),
    answersKey: read('ANSWERS_KEY'),
    sessionMinutes: count('SESSION_MINUTES', read('SESSION_MINUTES')),
    answersDays: count('ANSWERS_DAYS', read('ANSWERS_DAYS')) ?? 28,
    submissionsDays: count('SUBMISSIONS_DAYS', read('SUBMISSIONS_DAYS')),
    demoNow: instant(read('DEMO_NOW')),
    publicOrigin: address('PUBLIC_ORIGIN', read('PUBLIC_ORIGIN')),
    keys(slug) {
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
        bins: { baseUrl: address('BINS_URL', own('BINS_URL')) ?? sandbox },
        gazetteer: own('GAZETTEER'),
      }
    },
  }
}

function address(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/$/, '')
  throw new Error(
    `${name} is “${text}”, which is no web address, so the service behind it can’t be reached. Set it like https://example.com.`,
  )
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text))
    return text === undefined ? undefined : Number(text)
  throw new Error(
    `${name} is “${text}”, which is no whole number from 1, so nobody could say how long answers are kept. Set it like 20, or leave it out.`,
  )
}

function instant(text: string | undefined): string | undefined {
  if (text === undefined || !Number.isNaN(Date.parse(text))) return text
  throw new Error(
    `DEMO_NOW is “${text}”, which is no instant. Set it like 2026-11-24T09:00:00Z, or leave it out for the real time.`,
  )
}
