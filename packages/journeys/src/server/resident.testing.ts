import { expect } from 'vitest'
import { type Options, serve } from './sample-server.ts'
import type { Outcome } from './server.ts'
import { type AnswerStore, memoryStore } from './store.ts'

// What this package's own server tests share: the sample journey served, and a resident's browser.
export { now, serve } from './sample-server.ts'

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
