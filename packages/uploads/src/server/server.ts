import { inWords } from '@guildhall/forms/errors'
import type { FieldError } from '@guildhall/forms/form-data'
import type { Journey, Page } from '@guildhall/journeys/journey'
import { isForeign, type Outcome, type Place, refused } from '@guildhall/journeys/server'
import type { Stored } from '@guildhall/journeys/store'
import { type Clock, systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { UploadPage } from '../pages/upload-page.tsx'
import { mistake } from '../policy.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Storage } from '../storage/storage.ts'
import { errorsHeader, UPLOAD_ERRORS_HEADER } from '../upload-errors.ts'
import { receiveFiles } from './receive.ts'

export { bindUploads, changedFiles } from './bind-uploads.ts'

serverOnly('uploads/server')

/** What is needed of a journey's server; `journeyServer` makes one. */
export interface JourneyHandler<Context> {
  readonly journey: Journey
  handle(request: Request, place: Place<Context>): Promise<Outcome>
  run(request: Request, context: Context): Promise<Stored | undefined>
  pageAt(path: string): Page | undefined
  begin(
    request: Request,
    place: Place<Context>,
  ): Promise<{ readonly instance: string; readonly setCookie?: string }>
  record(request: Request, place: Place<Context>): Promise<string | undefined>
}

export interface UploadsOptions<Context, Server extends JourneyHandler<Context>> {
  server: Server
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
 * A journey's server that also takes files: use it in the place of the journey's own.
 *
 * A page that asks for files posts to `<page>/upload`. What was sent is kept, then the resident is
 * led back to the page (303), shown it with what was wrong (422), or led on. Opened by hand that
 * address shows the page, as a host may do that draws what it has just been posted. The files of an
 * item go when it is removed.
 */
export function withUploads<
  Context,
  Server extends JourneyHandler<Context> = JourneyHandler<Context>,
>(options: UploadsOptions<Context, Server>): Server {
  const { server } = options
  return {
    ...server,
    async handle(request: Request, place: Place<Context>) {
      const page = pageOf(server, place.path)
      if (!page) return withoutFiles(options, request, place)
      const url = new URL(request.url)
      url.pathname = url.pathname.replace(/\/upload\/?$/, '')
      const own = { ...place, path: page.path }
      if (request.method === 'POST') return post(options, { request, place: own, page, url })
      const { method, headers, signal } = request
      return server.handle(new Request(url, { method, headers, signal }), own)
    },
  }
}

/** The page whose files an address takes; an item's page has the item's path. */
function pageOf<Context>(
  server: JourneyHandler<Context>,
  path: string | undefined,
): UploadPage | undefined {
  const asked = path?.endsWith(UPLOAD) ? server.pageAt(path.slice(0, -UPLOAD.length)) : undefined
  return asked && 'policy' in asked && 'field' in asked ? (asked as UploadPage) : undefined
}

const UPLOAD = '/upload'

/** The journey's own answer; the files of an item that it removed go as well. */
async function withoutFiles<Context, Server extends JourneyHandler<Context>>(
  { server, storage }: UploadsOptions<Context, Server>,
  request: Request,
  place: Place<Context>,
): Promise<Outcome> {
  const page = request.method === 'POST' ? server.pageAt(place.path ?? '') : undefined
  if (page?.kind !== 'remove-item' || !page.item) return server.handle(request, place)
  const outcome = await server.handle(request, place)
  const item = `${page.item.list}/${page.item.id}/`
  const state = (await server.run(request, place.context))?.state
  if (!state || Object.keys(state.answers).some((path) => path.startsWith(item))) return outcome
  const store = storage(place.context)
  const gone = (await store.list(state.instance)).filter((file) => file.page.startsWith(item))
  for (const { id } of gone) await store.delete(state.instance, id)
  return outcome
}

interface UploadVisit<Context> {
  readonly request: Request
  readonly place: Place<Context>
  readonly page: UploadPage
  /** Of the page itself. */
  readonly url: URL
}

async function post<Context, Server extends JourneyHandler<Context>>(
  options: UploadsOptions<Context, Server>,
  visit: UploadVisit<Context>,
): Promise<Outcome> {
  const { server } = options
  const { request, place, page, url } = visit
  const own = new URL(request.url).origin
  if (isForeign(request, [own, ...(options.origins ?? [])])) return refused(403, place.language)
  // Whoever may not see the page may not send it files either, and is led where they belong.
  const headers = headersOf(request)
  const show = () => server.handle(new Request(url, { headers }), place)
  const seen = await show()
  if (seen.kind !== 'page') return seen
  const { instance: run, setCookie } = await server.begin(new Request(url, { headers }), place)
  if (setCookie !== undefined) addCookie(headers, setCookie)

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
  // What was answered named other files than there are now.
  if (kept.length > 0 || isRemoving) await server.record(new Request(url, { headers }), place)
  const isGoingOn = fields.has('continue')
  const nothing = kept.length === 0 && errors.length === 0 && !isRemoving && !isGoingOn
  const wrong = nothing ? [mistake(page.policy, page.field, 'file.required')] : errors
  const outcome =
    wrong.length > 0
      ? withErrors(await show(), page, place, wrong)
      : isGoingOn
        ? await goOn(options, visit, headers, fields)
        : seeOther(hrefOf(place, page, url))
  if (setCookie !== undefined) {
    if (outcome.kind === 'page') outcome.headers.append('set-cookie', setCookie)
    if (outcome.kind === 'response') outcome.response.headers.append('set-cookie', setCookie)
  }
  return outcome
}

/** The session that was just begun, as the browser will name it from now on. */
function addCookie(headers: Headers, setCookie: string): void {
  const [own = ''] = setCookie.split(';')
  const [name] = own.split('=')
  const others = (headers.get('cookie') ?? '')
    .split(';')
    .filter((cookie) => cookie.trim() !== '' && cookie.split('=')[0]?.trim() !== name)
  headers.set('cookie', [...others.map((cookie) => cookie.trim()), own].join('; '))
}

/** Answers the page as if the form had been posted to it. */
function goOn<Context, Server extends JourneyHandler<Context>>(
  { server }: UploadsOptions<Context, Server>,
  { place, url }: UploadVisit<Context>,
  headers: Headers,
  fields: URLSearchParams,
): Promise<Outcome> {
  for (const own of ['continue', 'upload', 'remove']) fields.delete(own)
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

/** Without what tells of the body, which is not passed on. */
function headersOf(request: Request): Headers {
  const headers = new Headers(request.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  return headers
}

function hrefOf<Context>({ basePath }: Place<Context>, page: UploadPage, url: URL): string {
  return `${basePath}/${page.path}${url.searchParams.has('change') ? '?change' : ''}`
}

function seeOther(location: string): Outcome {
  const headers = { location, 'cache-control': 'no-store' }
  return { kind: 'response', response: new Response(null, { status: 303, headers }) }
}
