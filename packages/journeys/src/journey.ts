import { type FieldError, type FieldValues, parseFields } from '@guildhall/forms/form-data'
import type { ErrorWords } from '@guildhall/standards/error-words'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { PlainDate } from '@guildhall/standards/plain-date'
import type { ReactNode } from 'react'
import { type core, type output, safeParse } from 'zod/mini'
import type { TaskSection } from './tasks.ts'

/** What was answered on one page. */
export interface Answer {
  /** As typed, so that a page shows again what a resident wrote. */
  readonly values: FieldValues
  /** What the server found out from it (an address for a UPRN), never taken from the browser. */
  readonly facts?: unknown
  /** Set when an answer that it depends on has changed: it is asked again, with these values. */
  readonly stale?: true
  /** Why it was sent back when it was submitted, as issue codes; shown when it is asked again. */
  readonly refusal?: readonly FieldError[]
  /** Of a list: numbers given to items that are being added, each in a tab of its own. */
  readonly adding?: readonly number[]
  /** Of a list: the highest number of an item that was removed; none gets it again. */
  readonly removed?: number
}

/** All answers, by page path. Answers that the path no longer reaches stay, and are never submitted. */
export type Answers = Readonly<Record<string, Answer>>

/** The answer of one page; never what an object has of itself. */
export function own(answers: Answers, path: string): Answer | undefined {
  return Object.hasOwn(answers, path) ? answers[path] : undefined
}

/** What check answers shows: text, lines, a day or an amount, put into words in the page's language. */
export type SummaryValue =
  | string
  | readonly string[]
  | { readonly date: PlainDate }
  | { readonly pence: Pence }

/** One row that check answers shows for a page. */
export interface SummaryRow {
  readonly key: string
  readonly value: SummaryValue
}

/** Which item of a list a page is about: its place in the list, and how many there are. */
export interface ItemPlace {
  readonly number: number
  readonly count: number
}

/** What a page's view is given. */
export interface ViewProps<Data = unknown> {
  readonly language: Language
  /** Path of the page; of an item's page with the item's number, `people/2/name`. */
  readonly path: string
  /** What the page's `load` returned; plain JSON. */
  readonly data: Data
  /** What was typed before, by field name. */
  readonly values: FieldValues
  /** Address of another page of this journey, in this language. */
  href(path: string): string
  /** Address of the council's home page, in this language. */
  readonly homeHref: string
  /** Set once it was submitted. */
  readonly reference?: string
  /** Set on the pages of an item. */
  readonly item?: ItemPlace
}

/** Where a page's title is made. */
export interface TitleProps<Data = unknown> {
  readonly language: Language
  readonly data: Data
  /** Set on the pages of an item. */
  readonly item?: ItemPlace
}

/**
 * `question` asks; `information` tells and goes on; `exit` ends the path with a reason;
 * `interruption` tells and must be gone on from; `save`, `return` and
 * `session-ended` stand beside the path.
 */
export type PageKind =
  | 'question'
  | 'information'
  | 'interruption'
  | 'exit'
  | 'task-list'
  | 'add-another'
  | 'remove-item'
  | 'check-answers'
  | 'confirmation'
  | 'save'
  | 'return'
  | 'session-ended'

interface PageOptions<Schema extends core.$ZodType, Facts extends core.$ZodType, Data> {
  /** Its place in the address, `choose-address`; unique in a journey. */
  path: string
  kind?: PageKind
  /** Its fields: an object schema of `zod` or `zod/mini`, whose keys are the field names. */
  schema?: Schema
  /** What the server's `submit` adds. */
  facts?: Facts
  /** Whether the path has it; a pure function of the answers. Default always. */
  when?(answers: Answers): boolean
  /** Paths of pages whose change makes this answer stale. */
  dependsOn?: readonly string[]
  title(props: TitleProps<Data>): string
  /** Heading under which check answers shows its rows, with those of the pages beside it. */
  section?: Bilingual
  /** The tasks that it lists; made by `taskList`. */
  tasks?: readonly TaskSection[]
  /** The pages of each item that it lists; made by `addAnother`. */
  items?: {
    readonly pages: readonly Page[]
    readonly min: number
    readonly max: number
    /** Asks whether to remove an item. */
    readonly remove: Page
    /** What an item is called above its rows, “Person 2”. */
    heading(number: number, language: Language): string
    /** Beside their count on check answers, “People”. */
    summary(language: Language): string
  }
  /** Words for its issue codes. */
  errorWords?: Bilingual<ErrorWords>
  view(props: ViewProps<Data>): ReactNode
  /** Its rows on check answers; `answers` are the journey's, for a row that follows from several pages. */
  summary?(
    answer: { value: output<Schema>; facts: output<Facts> | undefined; answers: Answers },
    language: Language,
  ): readonly SummaryRow[]
}

/** One page of a journey; browser-safe. What only the server knows is bound to it by path. */
export interface Page<
  Schema extends core.$ZodType = core.$ZodType,
  Facts extends core.$ZodType = core.$ZodType,
  Data = unknown,
> extends PageOptions<Schema, Facts, Data> {
  kind: PageKind
  dependsOn: readonly string[]
  /** Path of its server binding, where that is another: `people/*\/name` of each person's name. */
  bindingPath?: string
  /** The item that it belongs to. */
  item?: { readonly list: string; readonly id: number }
  /** Answers as an item's page sees them: those of its own item in the place of the pages' names. */
  scope?(answers: Answers): Answers
  when(answers: Answers): boolean
  /** Its answer, parsed; undefined when there is none, it is stale or no longer fits the schema. */
  answer(answers: Answers): output<Schema> | undefined
  /** Its facts, parsed; undefined when there are none, they are stale or don't fit. */
  factsOf(answers: Answers): output<Facts> | undefined
}

/** Makes a page, with typed readers of its own answer. */
export function page<
  Schema extends core.$ZodType = core.$ZodType<undefined>,
  Facts extends core.$ZodType = core.$ZodType<undefined>,
  Data = undefined,
>(options: PageOptions<Schema, Facts, Data>): Page<Schema, Facts, Data> {
  const { path, schema, facts } = options
  return {
    dependsOn: [],
    ...options,
    kind: options.kind ?? (schema ? 'question' : 'information'),
    when: (answers) => options.when?.(answers) ?? true,
    answer(answers) {
      const given = own(answers, path)
      if (!given || given.stale || !schema) return undefined
      const read = parseFields(schema, given.values)
      return read.ok ? read.value : undefined
    },
    factsOf(answers) {
      const given = own(answers, path)
      if (!given || given.stale || !facts) return undefined
      return safeParse(facts, given.facts).data
    },
  }
}

/** Many pages that get one thing done. */
export interface Journey {
  /** `missed-collection`; unique in a site. */
  readonly id: string
  /** Raised when the questions change; stored with the answers. */
  readonly version: number
  readonly name: Bilingual
  readonly pages: readonly Page[]
}

/**
 * Makes a journey of pages in the order in which they are asked.
 *
 * @throws Error when two pages share a path, or one depends on a page that comes later
 */
export function journey(options: Omit<Journey, 'pages'> & { pages: readonly Page[] }): Journey {
  const { pages } = options
  const seen = new Set<string>()
  for (const { path, dependsOn } of pages) {
    if (seen.has(path)) {
      throw new Error(
        `Journey “${options.id}” has two pages at “${path}”, so neither could be told apart. Rename one.`,
      )
    }
    const later = dependsOn.find((other) => !seen.has(other))
    if (later !== undefined) {
      throw new Error(
        `Page “${path}” of journey “${options.id}” depends on “${later}”, which doesn’t come before it. ` +
          'Put it earlier, or take it out of dependsOn.',
      )
    }
    seen.add(path)
  }
  return { ...options, pages }
}
