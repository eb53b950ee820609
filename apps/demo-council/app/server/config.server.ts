import { resolve } from 'node:path'
import {
  address,
  type CouncilKeys,
  readCouncilKeys,
  type SandboxKeys,
} from './council-keys.server.ts'

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
  /** Address lookups that a visitor has at once; they come back over some minutes. */
  readonly visitorLookups: number
  /** Where ClamAV's daemon listens; undefined: files aren't looked into. */
  readonly clamav:
    | { readonly host: string; readonly port: number }
    | { readonly socket: string }
    | undefined
  /** File of the modulus weights of sort codes; undefined: an account number's form alone is checked. */
  readonly modulusWeights: string | undefined
  /** Instant at which the site's clock starts; undefined: now. */
  readonly demoNow: string | undefined
  /** Address under which residents reach the site, where a proxy stands before it. */
  readonly publicOrigin: string | undefined
  /** Address for links in emails, which no request may choose. */
  readonly siteOrigin: string
  /** Where bank holidays are published, in English and Welsh; undefined: those that are shipped. */
  readonly bankHolidays: { readonly en: string; readonly cy: string } | undefined
  keys(slug: string): CouncilKeys
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment; `.env.example` lists every variable.
 *
 * @throws Error with a sentence when a value can't be used
 */
export function readConfig(environment: Environment, sandboxKeys: SandboxKeys): SiteConfig {
  const read = (name: string) => environment[name] || undefined
  const sandbox =
    address('SANDBOX_URL', read('SANDBOX_URL')) ??
    `http://127.0.0.1:${read('SANDBOX_PORT') ?? '4100'}`
  const govuk = address('BANK_HOLIDAYS_URL', read('BANK_HOLIDAYS_URL'))
  const publicOrigin = address('PUBLIC_ORIGIN', read('PUBLIC_ORIGIN'))
  return {
    databaseUrl: read('DATABASE_URL'),
    dataFolder: resolve(read('DATA_FOLDER') ?? '.data'),
    answersKey: read('ANSWERS_KEY'),
    sessionMinutes: count('SESSION_MINUTES', read('SESSION_MINUTES')),
    answersDays: count('ANSWERS_DAYS', read('ANSWERS_DAYS')) ?? 28,
    submissionsDays: count('SUBMISSIONS_DAYS', read('SUBMISSIONS_DAYS')),
    visitorLookups: count('VISITOR_LOOKUPS', read('VISITOR_LOOKUPS')) ?? 30,
    clamav: clamavOf(read('CLAMAV_HOST'), count('CLAMAV_PORT', read('CLAMAV_PORT'))),
    modulusWeights: read('MODULUS_WEIGHTS'),
    demoNow: instant(read('DEMO_NOW')),
    publicOrigin,
    siteOrigin: publicOrigin ?? `http://localhost:${read('PORT') ?? '4000'}`,
    bankHolidays:
      govuk === undefined
        ? undefined
        : { en: `${govuk}/bank-holidays.json`, cy: `${govuk}/gwyliau-banc.json` },
    keys: (slug) => readCouncilKeys(read, slug, { sandbox, sandboxKeys }),
  }
}

/** A path is a socket of this machine; anything else a host. */
function clamavOf(host: string | undefined, port = 3310): SiteConfig['clamav'] {
  if (host === undefined) return undefined
  return host.startsWith('/') ? { socket: host } : { host, port }
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text))
    return text === undefined ? undefined : Number(text)
  throw new Error(
    `${name} is “${text}”, which is no whole number from 1, so the site can’t keep to it. Set it like 20, or leave it out.`,
  )
}

function instant(text: string | undefined): string | undefined {
  if (text === undefined || !Number.isNaN(Date.parse(text))) return text
  throw new Error(
    `DEMO_NOW is “${text}”, which is no instant. Set it like 2026-11-24T09:00:00Z, or leave it out for the real time.`,
  )
}
