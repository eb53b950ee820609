import { readServiceSettings, type ServiceSettings } from './service-settings.ts'

/** What the service is told by its environment. */
export interface Config {
  readonly isProduction: boolean
  readonly port: number
  readonly host: string
  /** `https://bins.council.example`; undefined where requests say it themselves. */
  readonly publicOrigin: string | undefined
  readonly databaseUrl: string | undefined
  /** Of the embedded database; undefined keeps all in memory, for tests. */
  readonly dataFolder: string | undefined
  readonly answersKey: string | undefined
  readonly gazetteer: string | undefined
  readonly osPlacesKey: string | undefined
  readonly bins: string
  /** What this service is told besides. */
  readonly service: ServiceSettings
}

/** Addresses of stand-ins, in place of what the environment leaves out. */
export interface StandIns {
  readonly bins: string
  readonly pay: { readonly url: string; readonly key: string }
  readonly notify: { readonly url: string; readonly key: string }
}

/**
 * Reads a setting that has to be there.
 *
 * @param why what follows where it isn't, as the end of a sentence
 */
export type Need = (name: string, standIn: string | undefined, why: string) => string

/**
 * Reads the settings; .env.example lists them.
 *
 * @param standIns undefined in production, where nothing stands in for anything
 * @throws Error with a sentence for each setting that is missing or wrong
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  standIns: StandIns | undefined,
): Config {
  const read = (name: string) => environment[name]?.trim() || undefined
  const problems: string[] = []
  const need: Need = (name, standIn, why) => {
    const value = read(name) ?? standIn
    if (value === undefined) problems.push(`${name} is not set, ${why}.`)
    return value ?? ''
  }
  const port = Number(read('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push('PORT is no number from 0 to 65535.')
  }
  const isProduction = read('NODE_ENV') === 'production'
  const config: Config = {
    isProduction,
    port,
    host: read('HOST') ?? '127.0.0.1',
    publicOrigin: read('PUBLIC_ORIGIN'),
    databaseUrl: read('DATABASE_URL'),
    dataFolder: read('DATA_FOLDER') ?? 'data',
    answersKey: read('ANSWERS_KEY'),
    gazetteer: read('GAZETTEER'),
    osPlacesKey: read('OS_PLACES_KEY'),
    bins: need('BINS_URL', standIns?.bins, 'so that no collections are known'),
    service: readServiceSettings(need, standIns),
  }
  if (isProduction) {
    if (!config.publicOrigin?.startsWith('https://')) {
      problems.push('PUBLIC_ORIGIN is not the https address that residents see.')
    }
    if (!config.answersKey) problems.push('ANSWERS_KEY is not set, so answers could not be sealed.')
    if (!config.gazetteer && !config.osPlacesKey) {
      problems.push('Neither GAZETTEER nor OS_PLACES_KEY is set, so no address could be found.')
    }
  }
  if (problems.length > 0)
    throw new Error(`The settings are not right:\n- ${problems.join('\n- ')}`)
  return config
}
