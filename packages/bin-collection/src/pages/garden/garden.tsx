import type { Decision, Refused } from '@guildhall/council/decision'
import { type Answers, type Page, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import { longDate, type PlainDate } from '@guildhall/standards/plain-date'
import { binCollectionContent, type Content } from '../../content/content.ts'
import { type GardenContent, gardenContent } from '../../content/garden/content.ts'
import type { GardenTask } from '../../garden/garden.ts'
import type { GardenPayment } from '../../garden/garden-policy.ts'
import { type PriceLine, priceInWords } from '../../price/price-lines.ts'
import { cannotPage } from '../cannot-page.tsx'
import { Trouble, type TroubleData } from '../trouble.tsx'
import {
  binsFactsSchema,
  binsSchema,
  paySchema,
  referenceFactsSchema,
  referenceSchema,
  whatFactsSchema,
  whatSchema,
} from './garden-schemas.ts'
import { HowManyBins, HowToPay, WhatToDo, WhichSubscription } from './garden-views.tsx'

/** What the page that asks what is to be done is given. */
export interface TaskData {
  readonly state: 'open'
  readonly tasks: readonly GardenTask[]
}

/** What the page that asks for the bins is given. */
export interface BinsData {
  readonly starts: PlainDate
  readonly ends: PlainDate
  /** Bins that the subscription has. */
  readonly had?: number
  readonly price:
    | { readonly by: 'part'; readonly each: Pence }
    | { readonly by: 'term'; readonly first: Pence; readonly later: Pence }
  readonly newBinFee: Pence
}

/** What the page that asks how it is paid for is given. */
export interface PayData {
  readonly ways: readonly {
    readonly pays: GardenPayment
    readonly total: Pence
    /** What this way takes off. */
    readonly off: Pence
    readonly firstOn?: PlainDate
  }[]
}

/** Everything that is ordered. */
export interface GardenAnswers {
  readonly task: GardenTask
  readonly subscription: { reference: string; bins: number; ends: PlainDate } | undefined
  readonly decision: Decision
  readonly bins: number | undefined
  readonly newBins: number
  readonly starts: PlainDate | undefined
  readonly ends: PlainDate | undefined
  readonly pays: GardenPayment
  readonly lines: readonly PriceLine[]
}

/** What {@link gardenPages} takes. */
export interface GardenPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** Paths of the pages that the address comes from. */
  dependsOn?: readonly string[]
  /** Pages that ask for bank details, shown to who pays by direct debit; the payments pattern's. */
  directDebit?: readonly Page[]
  content?: Bilingual<GardenContent>
  /** Words for a look-up in trouble. */
  shared?: Bilingual<Pick<Content, 'trouble'>>
}

/**
 * The pages of garden waste: `garden-task`, `garden-reference`, `garden-bins`, `garden-payment`, the
 * direct debit pages that are given, and `garden-cannot`, where a no ends.
 *
 * Bind them with `gardenBindings` and record the order with `gardenSubmission`, or once it is paid
 * with `recordGardenOrder`, all from `@guildhall/bin-collection/garden-server`.
 */
export function gardenPages(options: GardenPagesOptions) {
  const content = options.content ?? gardenContent
  const shared = options.shared ?? binCollectionContent
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const task = page<typeof whatSchema, typeof whatFactsSchema, TaskData | TroubleData>({
    path: 'garden-task',
    schema: whatSchema,
    facts: whatFactsSchema,
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
    errorWords,
    title: ({ language, data }) =>
      data.state === 'open'
        ? content[language].taskTitle
        : shared[language].trouble[data.state].title,
    view({ data, language, href }) {
      if (data.state === 'open') return <WhatToDo tasks={data.tasks} words={content[language]} />
      const { trouble } = shared[language]
      return <Trouble data={data} words={trouble} retryHref={href('garden-task')} />
    },
    summary({ facts }, language) {
      if (!facts) return []
      const words = content[language]
      return [{ key: words.summaryTask, value: words.tasks[facts.task] }]
    },
  })
  const reference = page<typeof referenceSchema, typeof referenceFactsSchema, { phone: string }>({
    path: 'garden-reference',
    schema: referenceSchema,
    facts: referenceFactsSchema,
    dependsOn: ['garden-task'],
    when: (answers) => task.factsOf(answers)?.asksForReference === true,
    errorWords,
    title: ({ language }) => content[language].referenceTitle,
    view: ({ data, language }) => (
      <WhichSubscription phone={data.phone} words={content[language]} />
    ),
    summary: ({ value }, language) => [
      { key: content[language].summaryReference, value: value.reference },
    ],
  })
  const decided = (answers: Answers) =>
    reference.when(answers) ? reference.factsOf(answers) : task.factsOf(answers)
  const bins = page<typeof binsSchema, typeof binsFactsSchema, BinsData>({
    path: 'garden-bins',
    schema: binsSchema,
    facts: binsFactsSchema,
    dependsOn: ['garden-task', 'garden-reference'],
    when: (answers) =>
      decided(answers)?.decision?.allowed !== false && task.factsOf(answers)?.task !== 'cancel',
    errorWords,
    title: ({ language }) => content[language].binsTitle,
    view: ({ data, language }) => (
      <HowManyBins data={data} language={language} words={content[language]} />
    ),
    summary({ value, facts }, language) {
      if (!facts) return []
      const words = content[language]
      const term = words.term(longDate(facts.starts, language), longDate(facts.ends, language))
      return [
        { key: words.summaryTerm, value: term },
        { key: words.summaryBins, value: `${value.bins}` },
        { key: words.summaryNewBins, value: `${value.newBins}` },
        ...(facts.ways.length === 1 ? [priceRow(facts.ways[0]?.lines ?? [], language)] : []),
      ]
    },
  })
  const pay = page<typeof paySchema, never, PayData>({
    path: 'garden-payment',
    schema: paySchema,
    dependsOn: ['garden-bins'],
    when: (answers) => bins.when(answers) && (bins.factsOf(answers)?.ways.length ?? 0) > 1,
    errorWords,
    title: ({ language }) => content[language].payTitle,
    view: ({ data, language }) => (
      <HowToPay data={data} language={language} words={content[language]} />
    ),
    summary({ value, answers }, language) {
      const words = content[language]
      const way = bins.factsOf(answers)?.ways.find(({ pays }) => pays === value.pays)
      return [
        { key: words.summaryPay, value: words.pay[value.pays] },
        priceRow(way?.lines ?? [], language),
      ]
    },
  })
  const wayOf = (answers: Answers) => {
    const ways = bins.when(answers) ? (bins.factsOf(answers)?.ways ?? []) : []
    if (!pay.when(answers)) return ways[0]
    const { pays } = pay.answer(answers) ?? {}
    return ways.find((way) => way.pays === pays)
  }
  const debit: readonly Page[] = (options.directDebit ?? []).map((given) => ({
    ...given,
    when: (answers: Answers) => wayOf(answers)?.pays === 'direct-debit' && given.when(answers),
  }))
  const cannot = cannotPage({
    path: 'garden-cannot',
    when: (answers) => decided(answers)?.decision?.allowed === false,
    title: (language, code) =>
      content[language].cannotTitles[code ?? ''] ?? content[language].cannotTitle,
    back: [{ path: 'garden-task', text: (language) => content[language].another }],
  })
  function priceRow(lines: readonly PriceLine[], language: 'en' | 'cy') {
    const words = content[language]
    return {
      key: words.summaryPrice,
      value: lines.length > 0 ? priceInWords(lines, language, words.total) : words.nothingToPay,
    }
  }
  return {
    pages: [task, reference, bins, pay, ...debit, cannot],
    task,
    reference,
    bins,
    pay,
    cannot,
    address: options.address,
    /** Why it can’t be done; null while it can. */
    refusal(answers: Answers): Refused | null {
      const decision = decided(answers)?.decision
      return decision && !decision.allowed ? decision : null
    },
    /** What was found out of the subscription, once its reference was given where that is asked. */
    subscription: (answers: Answers) => decided(answers)?.subscription,
    /** What is ordered, once all of it is answered. */
    order(answers: Answers): GardenAnswers | undefined {
      const what = task.factsOf(answers)
      const found = decided(answers)
      if (!what || !found?.decision) return undefined
      const { decision, subscription } = found
      const base = { task: what.task, subscription, decision }
      if (what.task === 'cancel') {
        const none = { bins: undefined, newBins: 0, starts: undefined, ends: undefined }
        return { ...base, ...none, pays: 'card', lines: [] }
      }
      const [count, term, way] = [bins.answer(answers), bins.factsOf(answers), wayOf(answers)]
      if (!count || !term || !way) return undefined
      const { starts, ends } = term
      return { ...base, ...count, starts, ends, pays: way.pays, lines: way.lines }
    },
  }
}

/** What {@link gardenPages} makes. */
export type GardenPages = ReturnType<typeof gardenPages>
