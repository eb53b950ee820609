import type { FieldError } from '@guildhall/forms/form-data'
import type { Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import type { Journey } from '../journey.ts'
import type { PageModel } from '../page-model.ts'
import type { Channel, Device } from '../way.ts'
import type { PageBinding, ServerContext } from './binding.ts'
import type { JourneyEventListener } from './events.ts'
import type { Refusal } from './request.ts'
import type { Saving } from './saving.ts'
import type { AnswerStore, EraseElsewhere } from './store.ts'

/** What a submission is made of. */
export interface SubmitContext<Context, Tx> extends ServerContext<Context> {
  readonly reference: string
  readonly channel: Channel
  /** The open transaction: what is written in it stands with the submission or not at all. */
  readonly tx: Tx
}

/** Thrown in `submit` or `beforeSubmit` to send one answer back; nothing is submitted. */
export class SubmissionRefused extends Error {
  readonly path: string
  readonly errors: readonly FieldError[]

  /** @param errors issue codes by field, shown on the page at `path` */
  constructor(path: string, errors: readonly FieldError[]) {
    super(`The submission was sent back to “${path}”: its answer no longer holds.`)
    this.name = 'SubmissionRefused'
    this.path = path
    this.errors = errors
  }
}

export interface JourneyServerOptions<Context, Tx> {
  journey: Journey
  /** The store of the council that a request is for. */
  store(context: Context): AnswerStore<Tx>
  bindings?: readonly PageBinding<Context>[]
  /** Records the submission; called once a run. */
  submit?(context: SubmitContext<Context, Tx>): Promise<void>
  /** Goes elsewhere before it is submitted, to pay for instance; settlement submits then. */
  beforeSubmit?(context: ServerContext<Context>): Promise<{ redirect: string } | undefined>
  /**
   * Minutes without doing anything after which a session ends and its answers are out of reach.
   * Default never.
   */
  sessionMinutes?(context: Context): number | undefined
  /** Saves answers for later, by a link in an email. Default not at all. */
  saving?: Saving<Context, Tx>
  /** Erases what else is kept of a run, such as its files, when its session ends unsubmitted. */
  alsoErase?(context: Context): EraseElsewhere<undefined>
  /** Told what happens, for the service's measures; what it throws is dropped. */
  events?(context: Context): JourneyEventListener | undefined
  /** Who fills it in: `assisted` where staff are signed in. Default `online`. */
  channel?(context: Context): Channel
  /** What a request was sent from, for the service's measures. Default it isn't told. */
  device?(request: Request): Device | undefined
  /** The time, for each request. Default the real one. */
  clock?(context: Context): Clock
  random?: (bytes: number) => Uint8Array
  /** Origins, beside the request's own, from which a form may be posted. */
  origins?: readonly string[]
  /** Size of a post, bytes. Default 100,000. */
  maxBytes?: number
}

/** Where and for whom one request is handled. */
export interface Place<Context> {
  /** The page asked for; undefined for the journey's own address. */
  path: string | undefined
  /** Address of the journey, `/alderbrook/missed-collection`, without a slash at the end. */
  basePath: string
  /** Address of the council's home page in this language. */
  homeHref: string
  language: Language
  context: Context
  /** Path of the session cookie, `/alderbrook`, so that two councils on one host keep apart. Default `/`. */
  cookiePath?: string
}

/** What came of a request: a page to draw, an answer to send as it is, or no such page. */
export type Outcome =
  | { kind: 'page'; status: 200 | 422; model: PageModel; headers: Headers }
  | { kind: 'response'; response: Response }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'not-found' }
