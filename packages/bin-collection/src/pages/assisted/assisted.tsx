import type { Refused } from '@guildhall/council/decision'
import { type Answers, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { Private } from '@guildhall/standards/private-fact'
import type { AssistedPolicy } from '../../assisted/assisted-policy.ts'
import { type AssistedContent, assistedContent } from '../../content/assisted/content.ts'
import { binCollectionContent, type Content } from '../../content/content.ts'
import { cannotPage } from '../cannot-page.tsx'
import { Trouble, type TroubleData } from '../trouble.tsx'
import {
  locationSchema,
  longSchema,
  othersFactsSchema,
  othersSchema,
  reasonFactsSchema,
  reasonSchema,
} from './assisted-schemas.ts'
import {
  LocationQuestion,
  LongQuestion,
  OthersQuestion,
  ReasonQuestion,
} from './assisted-views.tsx'

/** What the page that asks why is given. */
export type ReasonData = Pick<AssistedPolicy, 'reasons'>

/** What the page that asks how long is given. */
export type LongData = Pick<AssistedPolicy, 'months' | 'noEnd'>

/** What {@link assistedPages} takes. */
export interface AssistedPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** Paths of the pages that the address comes from. */
  dependsOn?: readonly string[]
  content?: Bilingual<AssistedContent>
  /** Words for a look-up in trouble. */
  shared?: Bilingual<Pick<Content, 'trouble'>>
}

/**
 * The pages of a request for help with containers: `assisted-others`, `assisted-reason`,
 * `assisted-where`, `assisted-long`, and `assisted-cannot`, where a no ends.
 *
 * Bind them with `assistedBindings` and record the request with `assistedSubmission`, both from
 * `@guildhall/bin-collection/assisted-server`.
 */
export function assistedPages(options: AssistedPagesOptions) {
  const content = options.content ?? assistedContent
  const shared = options.shared ?? binCollectionContent
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const others = page<
    typeof othersSchema,
    typeof othersFactsSchema,
    { state: 'open' } | TroubleData
  >({
    path: 'assisted-others',
    schema: othersSchema,
    facts: othersFactsSchema,
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
    errorWords,
    title: ({ language, data }) =>
      data.state === 'open'
        ? content[language].aboutTitle
        : shared[language].trouble[data.state].title,
    view({ data, language, href }) {
      if (data.state === 'open') return <OthersQuestion words={content[language]} />
      const { trouble } = shared[language]
      return <Trouble data={data} words={trouble} retryHref={href('assisted-others')} />
    },
    summary({ value, facts }, language) {
      const words = content[language]
      return [
        { key: words.summaryOthers, value: words.others[value.others] },
        ...(facts ? [{ key: words.summaryNext, value: facts.decision.reason[language] }] : []),
      ]
    },
  })
  const isOpen = (answers: Answers) => others.factsOf(answers)?.decision.allowed !== false
  const reason = page<typeof reasonSchema, typeof reasonFactsSchema, ReasonData>({
    path: 'assisted-reason',
    schema: reasonSchema,
    facts: reasonFactsSchema,
    when: isOpen,
    errorWords,
    title: ({ language }) => content[language].reasonTitle,
    view: ({ data, language }) => (
      <ReasonQuestion data={data} language={language} words={content[language]} />
    ),
    summary({ value, facts }, language) {
      const name = facts?.name[language] ?? value.reason
      const lines = value.details === '' ? name : [name, value.details]
      return [{ key: content[language].summaryReason, value: lines }]
    },
  })
  const where = page({
    path: 'assisted-where',
    schema: locationSchema,
    when: isOpen,
    errorWords,
    title: ({ language }) => content[language].whereTitle,
    view: ({ language }) => <LocationQuestion words={content[language]} />,
    summary: ({ value }, language) => [{ key: content[language].summaryWhere, value: value.where }],
  })
  const long = page<typeof longSchema, never, LongData>({
    path: 'assisted-long',
    schema: longSchema,
    when: isOpen,
    errorWords,
    title: ({ language }) => content[language].longTitle,
    view: ({ data, language }) => <LongQuestion data={data} words={content[language]} />,
    summary({ value }, language) {
      const words = content[language]
      const text = value.long === 'no-end' ? words.noEnd : words.months(Number(value.long))
      return [{ key: words.summaryLong, value: text }]
    },
  })
  const cannot = cannotPage({
    path: 'assisted-cannot',
    when: (answers) => !isOpen(answers),
    title: (language, code) =>
      content[language].cannotTitles[code ?? ''] ?? content[language].cannotTitle,
    back: [{ path: 'assisted-others', text: (language) => content[language].another }],
  })
  return {
    pages: [others, reason, where, long, cannot],
    others,
    reason,
    where,
    long,
    cannot,
    address: options.address,
    /** Why it can’t be asked for; null while it can. */
    refusal(answers: Answers): Refused | null {
      const decision = others.factsOf(answers)?.decision
      return decision && !decision.allowed ? decision : null
    },
    /** What is asked for, as a private fact, once all of it is answered. */
    request(answers: Answers) {
      const [first, why] = [others.factsOf(answers), reason.answer(answers)]
      const [place, time] = [where.answer(answers), long.answer(answers)]
      if (!first || !why || !place || !time) return undefined
      return Private.of({
        uprn: first.uprn,
        reason: why.reason,
        details: why.details,
        location: place.where,
        months: time.long === 'no-end' ? null : Number(time.long),
      })
    },
  }
}

/** What {@link assistedPages} makes. */
export type AssistedPages = ReturnType<typeof assistedPages>
