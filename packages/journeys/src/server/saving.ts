import type { FieldValues } from '@guildhall/forms/form-data'
import type { Language } from '@guildhall/standards/language'
import { formatDate, londonDate } from '@guildhall/standards/plain-date'
import { hrefOf } from '../href.ts'
import type { Journey } from '../journey.ts'
import type { ReturnData, SaveData } from '../pages/save-and-return.tsx'
import { checkPage, landingPage } from '../step.ts'
import { tell } from './events.ts'
import type { JourneyServerOptions, Outcome } from './options.ts'
import { cryptoRandom, makeId } from './reference.ts'
import { showPage } from './show.ts'
import type { AnswerStore } from './store.ts'
import { contextOf, seeOther, setCookie, type Visit } from './visit.ts'

/** An email with a link to saved answers. */
export interface SavedMessage {
  readonly kind: 'saved' | 'week' | 'day'
  readonly to: string
  readonly language: Language
  readonly journey: Journey
  /** Address that opens the answers; a secret. */
  readonly href: string
  /** ISO 8601 instant at which it ends. */
  readonly endsAt: string
  /** Names this message among all others; nothing personal. */
  readonly reference: string
}

/** Sends emails, once for each that is kept. */
export interface Mailer<Tx = unknown> {
  /** @param tx the open transaction: the email is sent if what is written in it is kept */
  send(message: SavedMessage, tx: Tx): Promise<void>
}

/** A link to a run, as it is kept. */
export interface SavedLink {
  readonly journey: string
  readonly instance: string
  readonly email: string
  /** ISO 8601 instant. */
  readonly endsAt: string
  /** How many links were sent for this run. */
  readonly sent: number
}

/** Where links to saved answers are kept, for one council. */
export interface LinkStore<Tx = unknown> {
  /** Keeps a link in the place of the run's older ones; `work` stands with it or not at all. */
  save(
    link: SavedLink & { secret: string; language: Language },
    work: (tx: Tx) => Promise<void>,
  ): Promise<void>
  /** The link of a run that was saved. */
  ofRun(instance: string): Promise<SavedLink | undefined>
  /** The link with a secret, while it works: not ended, not replaced, its run not submitted. */
  find(secret: string): Promise<SavedLink | undefined>
  /** Puts a run under another session, with the other journeys of the session that was there before. */
  open(link: SavedLink, session: { secret: string; before: string | undefined }): Promise<boolean>
}

/** What saving needs. */
export interface Saving<Context, Tx> {
  links(context: Context): LinkStore<Tx>
  mailer(context: Context): Mailer<Tx>
  /** `https://council.example`, where links lead. */
  origin(context: Context): string
  /** How long a link works. Default 28. */
  days?: number
}

const DAYS = 28

/** So many links a run, so that nobody's letter box is filled through a form. */
const MAX_SENT = 5

/** Name of the link's secret in its address. */
export const TOKEN = 'token'

/** Sends a link to the run that a resident is in, and says so. */
export async function saveRun<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
  values: FieldValues,
): Promise<Outcome> {
  const { journey, saving, random = cryptoRandom } = options
  const { place, run, page } = visit
  const checked = checkPage(page, values)
  if (!checked.ok) return showPage(options, visit, values, checked.errors)
  if (!saving) return seeOther(place.basePath)
  const { email } = checked.value as { email: string }
  const { instance } = run.state
  const links = saving.links(place.context)
  const sent = (await links.ofRun(instance))?.sent ?? 0
  if (sent >= MAX_SENT) {
    return showPage(options, visit, values, [
      { field: 'email', message: 'save-limit', values: { max: MAX_SENT } },
    ])
  }
  const secret = makeId(random) + makeId(random)
  const { clock } = contextOf(options, visit)
  const endsAt = clock()
    .add({ hours: Math.round((saving.days ?? DAYS) * 24) })
    .toString()
  const link = { journey: journey.id, instance, email, endsAt, sent: sent + 1 }
  const { language } = place
  await links.save({ ...link, secret, language }, async (tx) => {
    await saving.mailer(place.context).send(
      {
        kind: 'saved',
        to: email,
        language,
        journey,
        href: returnHref(journey, `${saving.origin(place.context)}${place.basePath}`, secret),
        endsAt,
        reference: makeId(random),
      },
      tx,
    )
  })
  tell(options, visit, 'saved')
  return seeOther(`${place.basePath}/${page.path}?sent`)
}

/** Opens the run of a link in a session of its own. */
export async function returnToRun<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
): Promise<Outcome> {
  const { journey, saving, random = cryptoRandom } = options
  const { place, run } = visit
  const link = await linkOf(options, visit)
  if (!saving || !link) return showPage(options, visit, {}, [])
  const secret = makeId(random)
  const before = run.isNew ? undefined : run.key.session
  if (!(await saving.links(place.context).open(link, { secret, before }))) {
    return showPage(options, visit, {}, [])
  }
  const store = options.store(place.context) as AnswerStore<never>
  const opened = await store.read({ session: secret, journey: journey.id })
  tell(options, visit, 'returned')
  // As after a change, only what is unanswered is asked.
  const path = (opened && landingPage(journey, opened.state.answers)?.path) ?? ''
  const outcome = seeOther(hrefOf(journey, place.basePath, path, true))
  setCookie(options, visit, outcome, secret)
  return outcome
}

/** Address of a link. */
export function returnHref(journey: Journey, base: string, secret: string): string {
  const path = journey.pages.find(({ kind }) => kind === 'return')?.path ?? ''
  return `${base}/${path}?${TOKEN}=${secret}`
}

/** What the pages of saving show; undefined for every other page. */
export async function savedData<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
): Promise<SaveData | ReturnData | undefined> {
  const { saving } = options
  const { page, place, run, request } = visit
  const { language } = place
  const until = (endsAt: string) =>
    formatDate(londonDate({ epochMilliseconds: Date.parse(endsAt) }), language)
  if (page.kind === 'return') {
    const link = await linkOf(options, visit)
    return link ? { until: until(link.endsAt) } : {}
  }
  if (page.kind !== 'save') return undefined
  const days = saving?.days ?? DAYS
  const isSent = new URL(request.url).searchParams.has('sent')
  const link = isSent ? await saving?.links(place.context).ofRun(run.state.instance) : undefined
  if (!link) return { days }
  return { days, sentTo: link.email, until: until(link.endsAt) }
}

async function linkOf<Context, Tx>(
  { saving, journey }: JourneyServerOptions<Context, Tx>,
  { request, place }: Visit<Context>,
): Promise<SavedLink | undefined> {
  const secret = new URL(request.url).searchParams.get(TOKEN) ?? ''
  if (!saving || !/^[0-9a-f]{64}$/.test(secret)) return undefined
  const link = await saving.links(place.context).find(secret)
  return link?.journey === journey.id ? link : undefined
}
