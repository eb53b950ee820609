import type { Language } from '@guildhall/standards/language'
import { bindPage } from '../server/binding.ts'
import { journeyServer, type Place } from '../server/server.ts'
import { memoryStore } from '../server/store.ts'
import { contractJourney, sentPage, streetPage } from './contract-journey.tsx'

/** The largest post that the contract's server takes, bytes. */
export const CONTRACT_MAX_BYTES = 5000

/** The server of the contract's journey, over a store that forgets when the process ends. */
export function contractServer() {
  const store = memoryStore()
  const recorded = new Map<string, number>()
  return journeyServer<undefined, undefined>({
    journey: contractJourney,
    store: () => store,
    maxBytes: CONTRACT_MAX_BYTES,
    bindings: [
      bindPage(streetPage, {
        submit: ({ value }) =>
          value.street === 'Nowhere'
            ? { errors: [{ field: 'street', message: 'unknown' }] }
            : { facts: undefined },
      }),
      bindPage(sentPage, {
        load: ({ instance }) => ({ recorded: recorded.get(instance) ?? 0 }),
      }),
    ],
    async submit({ instance }) {
      // A slow back office, so that a second click comes while the first is at work.
      await new Promise((resolve) => setTimeout(resolve, 20))
      recorded.set(instance, (recorded.get(instance) ?? 0) + 1)
    },
  })
}

/** Where the contract's journey lives: `/report` in English, `/cy/report` in Welsh. */
export function contractPlace(pathname: string): Place<undefined> {
  const [, prefix, path] = /^(\/cy)?\/report(?:\/(.*))?$/.exec(pathname) ?? []
  const language: Language = prefix === undefined ? 'en' : 'cy'
  const home = prefix ?? ''
  return {
    path: path || undefined,
    basePath: `${home}/report`,
    homeHref: home || '/',
    language,
    context: undefined,
  }
}
