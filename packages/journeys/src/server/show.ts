import { inWords } from '@guildhall/forms/errors'
import type { FieldError, FieldValues } from '@guildhall/forms/form-data'
import { formatTime, londonTime } from '@guildhall/standards/plain-date'
import { isAskedForChange } from '../changed.ts'
import { hrefOf } from '../href.ts'
import type { PageModel, SessionEnd } from '../page-model.ts'
import { isBesideThePath, previousPage } from '../step.ts'
import { itemPlaceOf } from '../summary.ts'
import { ownFields, tell } from './events.ts'
import type { JourneyServerOptions, Outcome } from './options.ts'
import { dataMade } from './page-data.ts'
import { savedData } from './saving.ts'
import { bindingOf, contextOf, isChange, type Visit } from './visit.ts'

/** Header that says until when a session is kept, for scripts that keep it. */
export const SESSION_ENDS_HEADER = 'guildhall-session-ends'

/** Shows a page with its values and mistakes; 422 where a post didn't fit. */
export async function showPage<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
  values: FieldValues,
  errors: readonly FieldError[],
): Promise<Outcome> {
  const { journey } = options
  const { request, place, run, page } = visit
  const { answers } = run.state
  const isChanging = isChange(request) && page.kind !== 'check-answers' && !run.submission
  const back = run.submission ? undefined : previousPage(journey, answers, page.path)
  const session = sessionEnd(options, visit)
  const item = itemPlaceOf(journey, answers, page)
  const model: PageModel = {
    journey: journey.id,
    path: page.path,
    language: place.language,
    basePath: place.basePath,
    homeHref: place.homeHref,
    values,
    errors: inWords(errors, place.language, page.errorWords),
    data: (await dataOf(options, visit)) ?? null,
    ...(back ? { backHref: hrefOf(journey, place.basePath, back.path, isChanging) } : {}),
    ...(isChanging ? { isChanging } : {}),
    ...(run.submission ? { reference: run.submission.reference } : {}),
    ...(item ? { item } : {}),
    ...(isAskedForChange(journey, run.state, page) ? { isAskedForChange: true } : {}),
    ...saveHref(options, visit),
    ...(session ? { session } : {}),
  }
  const isPost = request.method === 'POST'
  if (isPost && errors.length > 0) {
    const fields = ownFields(
      page,
      errors.map(({ field }) => field),
    )
    tell(options, visit, 'error-shown', { fields })
  } else if (request.method === 'GET') tell(options, visit, 'page-seen')
  const headers = new Headers({ 'cache-control': 'no-store' })
  // The address holds the key of a saved run, which no other site may be told. With no-referrer a
  // browser would send its own form with the origin null, which is refused.
  if (page.kind === 'return') headers.set('referrer-policy', 'same-origin')
  if (session) headers.set(SESSION_ENDS_HEADER, session.at)
  return { kind: 'page', status: isPost && errors.length > 0 ? 422 : 200, model, headers }
}

async function dataOf<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
): Promise<unknown> {
  const { page, place, run } = visit
  const loaded = await bindingOf(options, page)?.load?.(contextOf(options, visit))
  const made =
    (await savedData(options, visit)) ??
    dataMade(options.journey, run.state.answers, page, place.language)
  return made === undefined ? loaded : { ...made, ...(loaded as object | undefined) }
}

function saveHref<Context, Tx>(
  { journey, saving }: JourneyServerOptions<Context, Tx>,
  { place, run, page }: Visit<Context>,
): { saveHref?: string } {
  const save = saving && journey.pages.find(({ kind }) => kind === 'save')
  const isBeside = isBesideThePath(page) || page.kind === 'exit'
  if (!save || run.revision === 0 || run.submission || isBeside) return {}
  return { saveHref: `${place.basePath}/${save.path}` }
}

function sessionEnd<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  { place, run }: Visit<Context>,
): SessionEnd | undefined {
  if (run.endsAt === undefined || run.now === undefined) return undefined
  const ended = options.journey.pages.find(({ kind }) => kind === 'session-ended')
  return {
    at: formatTime(londonTime(run.endsAt), place.language),
    secondsLeft: Math.round((run.endsAt.epochMilliseconds - run.now.epochMilliseconds) / 1000),
    minutes: options.sessionMinutes?.(place.context) ?? 0,
    channel: `${place.cookiePath ?? '/'} ${options.journey.id}`,
    endedHref: hrefOf(options.journey, place.basePath, ended?.path ?? '', false),
  }
}
