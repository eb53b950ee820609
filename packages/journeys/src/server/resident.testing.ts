import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import { property, sample } from '../sample-journey.ts'
import { bindPage } from './binding.ts'
import { type JourneyServerOptions, journeyServer, type Outcome } from './server.ts'
import { type AnswerStore, memoryStore } from './store.ts'

// What this package's own server tests share: the sample journey served, and a resident's browser.

/** The moment at which these tests take place. */
export const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const addresses: Record<string, string> = { '1': '1 Guildhall Street', '2': '2 Guildhall Street' }

type Options = Partial<JourneyServerOptions<undefined, never>>

/** The sample journey, served over a store. */
export function serve(store: AnswerStore<never>, options: Options = {}) {
  return journeyServer<undefined, never>({
    journey: sample,
    store: () => store,
    clock: () => () => now,
    maxBytes: 5000,
    bindings: [
      bindPage<
        undefined,
        NonNullable<typeof property.schema>,
        NonNullable<typeof property.facts>,
        undefined
      >(property, {
        submit({ value }) {
          const address = addresses[value.property]
          return address
            ? { facts: { address } }
            : { errors: [{ field: 'property', message: 'choose' }] }
        },
      }),
    ],
    ...options,
  })
}

/** The sample journey, served over a store that forgets. */
export function inMemory(options: Options = {}) {
  return serve(memoryStore() as AnswerStore<never>, options)
}

export type Served = ReturnType<typeof serve>

/** A resident's browser, as far as a journey sees it: addresses, forms and one cookie. */
export function resident(server: Served, { language = 'en' }: { language?: 'en' | 'cy' } = {}) {
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Outcome> => {
    const request = new Request(`http://council.example/sample/${path}`, {
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...(init.headers as object) },
    })
    const [page] = path.split('?')
    const outcome = await server.handle(request, {
      path: page === '' ? undefined : page,
      basePath: '/sample',
      homeHref: '/',
      language,
      context: undefined,
    })
    if (outcome.kind === 'response') {
      const set = outcome.response.headers.get('set-cookie')
      if (set) cookie = set.split(';')[0] ?? ''
    }
    return outcome
  }
  return {
    get: (path: string) => ask(path),
    post: (
      path: string,
      fields: Record<string, string>,
      headers: Record<string, string> = {},
    ): Promise<Outcome> =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: 'http://council.example', ...headers },
      }),
    ask,
    /** Another tab, or another browser with a stolen or planted cookie. */
    plant(planted: string) {
      cookie = planted
    },
    cookie: () => cookie,
    /** Secret of the session. */
    session: () => cookie.split('=')[1] ?? '',
  }
}

/** Where a resident is led. */
export function to(outcome: Outcome): string {
  if (outcome.kind !== 'response') throw new Error(`expected a redirect, got ${outcome.kind}`)
  expect(outcome.response.status).toBe(303)
  return outcome.response.headers.get('location') ?? ''
}

/** The page that a resident is shown. */
export function shown(outcome: Outcome) {
  if (outcome.kind !== 'page') throw new Error(`expected a page, got ${outcome.kind}`)
  return outcome.model
}
