import { inWords } from '@guildhall/forms/errors'
import type { FieldError } from '@guildhall/forms/form-data'
import { bindPage, type PageBinding } from '@guildhall/journeys/binding'
import type { Outcome, Place } from '@guildhall/journeys/server'
import { type Clock, systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { UploadedFile, UploadPage } from '../pages/upload-page.tsx'
import { mistake, type UploadPolicy } from '../policy.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Storage, StoredFile } from '../storage/storage.ts'
import { errorsHeader, UPLOAD_ERRORS_HEADER } from '../upload-errors.ts'
import { receiveFiles } from './receive.ts'

serverOnly('uploads/server')

/** What is needed of a journey's server. */
export interface JourneyHandler<Context> {
  handle(request: Request, place: Place<Context>): Promise<Outcome>
  run(
    request: Request,
    context: Context,
  ): Promise<{ readonly state: { readonly instance: string } } | undefined>
}

export interface UploadsOptions<Context> {
  server: JourneyHandler<Context>
  pages: readonly UploadPage[]
  /** The store of the council that a request is for. */
  storage(context: Context): Storage
  scanner(context: Context): Scanner
  /** Origins, beside the request's own, from which a form may be posted. */
  origins?: readonly string[]
  /** The time. Default the real one. */
  clock?: Clock
  random?: (bytes: number) => Uint8Array
  /** Where files lie until they are kept. Default the system's. */
  temporaryFolder?: string
  /** Told when a scanner, a store or a disk fails, for the service's log; holds nothing personal. */
  onProblem?(error: unknown): void
}

/**
 * A journey's server that also takes files: use its `handle` in the place of the journey's own.
 *
 * A page that asks for files posts to `<page>/upload`. What was sent is kept, then the resident is
 * led back to the page (303), shown it with what was wrong (422), or led on.
 */
export function withUploads<Context>(options: UploadsOptions<Context>): JourneyHandler<Context> {
  const { server, pages } = options
  return {
    run: (request, context) => server.run(request, context),
    async handle(request, place) {
      const page = pages.find(({ path }) => place.path === `${path}/upload`)
      if (!page) return server.handle(request, place)
      const url = new URL(request.url)
      url.pathname = url.pathname.replace(/\/upload\/?$/, '')
      if (request.method !== 'POST') return seeOther(hrefOf(place, page, url))
      return post(options, { request, place: { ...place, path: page.path }, page, url })
    },
  }
}

interface UploadVisit<Context> {
  readonly request: Request
  readonly place: Place<Context>
  readonly page: UploadPage
  /** Of the page itself. */
  readonly url: URL
}

async function post<Context>(
  options: UploadsOptions<Context>,
  visit: UploadVisit<Context>,
): Promise<Outcome> {
  const { server } = options
  const { request, place, page, url } = visit
  if (isForeign(request, options.origins ?? [])) {
    return {
      kind: 'refused',
      refusal: {
        status: 403,
        sentence:
          'This form was sent from another site, so nothing was saved. Go back to the service and try again.',
      },
    }
  }
  // Whoever may not see the page may not send it files either, and is led where they belong.
  const show = () => server.handle(new Request(url, { headers: headersOf(request) }), place)
  const seen = await show()
  if (seen.kind !== 'page') return seen
  const run = (await server.run(request, place.context))?.state.instance
  if (run === undefined) return seeOther(place.basePath)

  const storage = options.storage(place.context)
  const { fields, errors, kept } = await receiveFiles(request, {
    policy: page.policy,
    scanner: options.scanner(place.context),
    storage,
    field: page.field,
    run,
    page: page.path,
    now: (options.clock ?? systemClock)().toString(),
    random: options.random,
    temporaryFolder: options.temporaryFolder,
    onProblem: options.onProblem,
  })
  const isRemoving = await removeFiles(storage, run, page, fields.getAll('remove'))
  const isGoingOn = fields.has('continue')
  const nothing = kept.length === 0 && errors.length === 0 && !isRemoving && !isGoingOn
  const wrong = nothing ? [mistake(page.policy, page.field, 'file.required')] : errors
  if (wrong.length > 0) return withErrors(await show(), page, place, wrong)
  return isGoingOn ? goOn(options, visit, fields) : seeOther(hrefOf(place, page, url))
}

/** Answers the page as if the form had been posted to it. */
function goOn<Context>(
  { server }: UploadsOptions<Context>,
  { request, place, url }: UploadVisit<Context>,
  fields: URLSearchParams,
): Promise<Outcome> {
  for (const own of ['continue', 'upload', 'remove']) fields.delete(own)
  const headers = headersOf(request)
  return server.handle(new Request(url, { method: 'POST', headers, body: fields }), place)
}

async function removeFiles(
  storage: Storage,
  run: string,
  page: UploadPage,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return false
  const own = (await storage.list(run)).filter((file) => file.page === page.path)
  for (const { id } of own) if (ids.includes(id)) await storage.delete(run, id)
  return true
}

function withErrors<Context>(
  shown: Outcome,
  page: UploadPage,
  { language }: Place<Context>,
  errors: readonly FieldError[],
): Outcome {
  if (shown.kind !== 'page') return shown
  const headers = new Headers(shown.headers)
  headers.set(UPLOAD_ERRORS_HEADER, errorsHeader(errors))
  const worded = inWords(errors, language, page.errorWords)
  return { ...shown, status: 422, headers, model: { ...shown.model, errors: worded } }
}

/** Binds a page's files to it: what it lists, and what is stored as its facts. */
export function bindUploads<Context>(
  page: UploadPage,
  storage: (context: Context) => Storage,
): PageBinding<Context> {
  const filesOf = async ({ context, instance }: { context: Context; instance: string }) =>
    (await storage(context).list(instance)).filter((file) => file.page === page.path).map(shown)
  return bindPage<
    Context,
    NonNullable<UploadPage['schema']>,
    NonNullable<UploadPage['facts']>,
    {
      files: readonly UploadedFile[]
    }
  >(page, {
    load: async (context) => ({ files: await filesOf(context) }),
    async submit(context) {
      const files = await filesOf(context)
      const error = countError(page.policy, page.field, files.length)
      return error ? { errors: [error] } : { facts: { files } }
    },
  })
}

function countError(policy: UploadPolicy, field: string, count: number): FieldError | undefined {
  if (count > policy.maxFiles) return mistake(policy, field, 'file.count')
  if (count >= policy.minFiles) return undefined
  if (policy.minFiles === 1) return mistake(policy, field, 'file.required')
  return { field, message: 'file.more', values: { minimum: policy.minFiles } }
}

function shown({ id, name, size, type }: StoredFile): UploadedFile {
  return { id, name, size, type }
}

/**
 * Whether the files that an answer names are still those that are kept; ask before you submit.
 *
 * @returns an issue to send the answer back with (`SubmissionRefused`) when they are not
 */
export async function changedFiles(
  storage: Storage,
  run: string,
  page: UploadPage,
  files: readonly UploadedFile[],
): Promise<readonly FieldError[]> {
  const kept = (await storage.list(run)).filter((file) => file.page === page.path)
  const isSame =
    kept.length === files.length && kept.every(({ id }) => files.some((file) => file.id === id))
  return isSame ? [] : [mistake(page.policy, page.field, 'file.changed')]
}

/** Without what tells of the body, which is not passed on. */
function headersOf(request: Request): Headers {
  const headers = new Headers(request.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  return headers
}

function hrefOf<Context>({ basePath }: Place<Context>, page: UploadPage, url: URL): string {
  return `${basePath}/${page.path}${url.searchParams.has('change') ? '?change' : ''}`
}

/** A browser says where a form stands in `Origin`; very old ones in `Referer`, or not at all. */
function isForeign(request: Request, origins: readonly string[]): boolean {
  const { headers } = request
  const referer = headers.get('referer')
  const from =
    headers.get('origin') || (referer && (URL.canParse(referer) ? new URL(referer).origin : 'null'))
  return !!from && from !== new URL(request.url).origin && !origins.includes(from)
}

function seeOther(location: string): Outcome {
  const headers = { location, 'cache-control': 'no-store' }
  return { kind: 'response', response: new Response(null, { status: 303, headers }) }
}
