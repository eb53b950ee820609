import type { FieldError } from '@guildhall/forms/form-data'
import type { Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import type { core, output } from 'zod/mini'
import type { Answers, Page } from '../journey.ts'

/** What the server hands to a page's `load` and `submit`. */
export interface ServerContext<Context> {
  /** Whatever the app binds to a request: its council, its sources. */
  readonly context: Context
  /** Path of the page; of an item's page with the item's number, `people/2/name`. */
  readonly path: string
  readonly answers: Answers
  readonly language: Language
  readonly clock: Clock
  /** Aborted when the resident goes away or the time is up. */
  readonly signal: AbortSignal
  /** Of this one run of the journey. */
  readonly instance: string
}

/** What a page's `submit` may say: facts to store, or mistakes to show on the page. */
export type PageResult<Facts> =
  | { readonly facts: Facts }
  | { readonly errors: readonly FieldError[] }

/** What only the server knows of a page. */
export interface PageBinding<Context, Value = unknown, Facts = unknown, Data = unknown> {
  readonly path: string
  /** Fetches what the page shows; plain JSON. */
  load?(context: ServerContext<Context>): Promise<Data> | Data
  /** Looks into an answer that fits the schema. */
  submit?(
    context: ServerContext<Context> & { value: Value },
  ): Promise<PageResult<Facts>> | PageResult<Facts>
}

/** Binds server work to a page, typed by the page. */
export function bindPage<Context, Schema extends core.$ZodType, Facts extends core.$ZodType, Data>(
  page: Page<Schema, Facts, Data>,
  work: Omit<PageBinding<Context, output<Schema>, output<Facts>, Data>, 'path'>,
): PageBinding<Context> {
  return { path: page.path, ...work } as PageBinding<Context>
}
