import { Blob } from 'node:buffer'
import type { Database, Executor } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import type { PageBinding, ServerContext } from '@guildhall/journeys/binding'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { confirmation } from '@guildhall/journeys/confirmation'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import { journey, type Page, page } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { journeyServer } from '@guildhall/journeys/server'
import type { Address } from '@guildhall/standards/address'
import type { Language } from '@guildhall/standards/language'
import { cleanup, render } from '@testing-library/react'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { binCollectionMigrations } from '../src/database.ts'

// jsdom's own Blob is unknown to Node's Response, with which the server reads a form.
Object.assign(globalThis, { Blob })

/** A page in the place of the address pages, which are another pattern's. */
const addressPage = page({
  path: 'address',
  schema: z.object({ uprn: z.string() }),
  title: () => 'Address',
  view: () => null,
})

/** The address that was given on {@link addressPage}; no UPRN, a typed one. */
export function addressOf(answers: Parameters<typeof addressPage.answer>[0]): Address | undefined {
  const given = addressPage.answer(answers)
  if (!given) return undefined
  const { uprn } = given
  const lines = ['1 High Street', 'Alderbrook']
  return uprn === '' ? { lines, foundBy: 'typed' } : { uprn, lines, foundBy: 'memory' }
}

/** A database with this package's tables and the journeys' own. */
export async function openTestDatabase(): Promise<Database> {
  const [kind] = everyDatabase()
  if (!kind) throw new Error('There is no database to test on.')
  const database = await kind.open()
  await migrate(database, [journeysMigrations, binCollectionMigrations])
  return database
}

/** One service as a council would compose it, and residents who use it. */
export function serve(options: {
  database: Database
  pages: readonly Page[]
  bindings: readonly PageBinding<undefined>[]
  now: () => string
  asks: boolean
  /** In the place of a plain confirmation. */
  confirmation?: Page
  submit?: (
    context: ServerContext<undefined> & { tx: Executor; reference: string },
  ) => Promise<void>
  beforeSubmit?: (context: ServerContext<undefined>) => Promise<void>
}) {
  const { database } = options
  const service = journey({
    id: 'service',
    version: 1,
    name: { en: 'Service', cy: 'Gwasanaeth' },
    pages: [
      addressPage,
      ...options.pages,
      ...(options.asks
        ? [
            checkAnswers(),
            options.confirmation ??
              confirmation({
                content: {
                  en: { title: 'Done', next: [] },
                  cy: { title: 'Wedi’i wneud', next: [] },
                },
              }),
          ]
        : []),
    ],
  })
  const server = journeyServer<undefined, Executor>({
    journey: service,
    store: () => sqlStore({ database, council: 'alderbrook', now: options.now }),
    clock: () => () => Temporal.Instant.from(options.now()),
    bindings: options.bindings,
    ...(options.submit && { submit: options.submit }),
    beforeSubmit: async (context) => {
      await options.beforeSubmit?.(context)
      return undefined
    },
  })

  /** A resident's browser; `go` and `send` follow redirects and draw the page that they come to. */
  function resident(language: Language = 'en') {
    let cookie = ''
    async function ask(path: string, form?: Record<string, string | string[]>) {
      const request = new Request(`http://council.example/service/${path}`, {
        headers: {
          ...(cookie && { cookie }),
          origin: 'http://council.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        ...(form && { method: 'POST', body: bodyOf(form) }),
      })
      const outcome = await server.handle(request, {
        path: path.split('?')[0],
        basePath: '/service',
        homeHref: '/',
        language,
        context: undefined,
      })
      if (outcome.kind === 'page') {
        cleanup()
        // What a browser is given has been JSON.
        const model = JSON.parse(JSON.stringify(outcome.model))
        render(<JourneyPage journey={service} model={model} siteName="Alderbrook" />)
        return { status: outcome.status, path: outcome.model.path, reference: model.reference }
      }
      if (outcome.kind !== 'response') throw new Error(`The server answered ${outcome.kind}.`)
      const set = outcome.response.headers.get('set-cookie')
      if (set) cookie = set.split(';')[0] ?? ''
      const location = outcome.response.headers.get('location') ?? ''
      return ask(location.replace('/service/', ''))
    }
    return { go: (path: string) => ask(path), send: ask }
  }
  return { resident }
}

function bodyOf(form: Record<string, string | string[]>): string {
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString()
}
