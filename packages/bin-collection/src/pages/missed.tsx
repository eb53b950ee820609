import type { Refused } from '@guildhall/council/decision'
import { decisionSchema } from '@guildhall/council/decision-schema'
import { type Answers, page, type ViewProps } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { bilingualSchema, containerSchema } from '../collection.ts'
import { binCollectionContent, type Content } from '../content/content.ts'
import type { MissedOption } from '../missed/missed.ts'
import { disputeSchema, Reported, WhatYouSaw } from './missed-after-views.tsx'
import { Refusal } from './refusal.tsx'
import { Trouble, type TroubleData } from './trouble.tsx'
import { missedSchema, WhichService } from './which-service-view.tsx'

/** What the page that asks which collection was missed is given. */
export interface WhichServiceData {
  readonly state: 'options'
  readonly options: readonly MissedOption[]
}

/** What the server found out from the answer; the decision stands as it was when it was given. */
export const missedFactsSchema = z.object({
  uprn: z.string(),
  service: z.object({ id: z.string(), name: bilingualSchema, container: containerSchema }),
  /** Left out where no collection is known to have been due; then the decision is a no. */
  collection: z.object({ originalDate: plainDateSchema, date: plainDateSchema }).optional(),
  decision: decisionSchema,
  /** The block’s number where its container is shared; reports of it are everybody’s. */
  place: z.string().optional(),
  /** By when the crew is promised back. */
  returnBy: z.optional(plainDateSchema),
  /** Set when the crew logged it as done, which a report then disputes. */
  disputes: z.boolean().optional(),
})

/** What the server found out from the answer; see {@link missedFactsSchema}. */
export type MissedAnswer = z.output<typeof missedFactsSchema>

/** What {@link missedPages} takes. */
export interface MissedPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** Paths of the pages that the address comes from. */
  dependsOn?: readonly string[]
  /** Address of the service that follows up a report; left out, the confirmation has no link. */
  followUpHref?(props: Pick<ViewProps, 'homeHref' | 'language'>): string
  content?: Bilingual<Content>
}

/** What the confirmation of a report is given. */
export interface ReportedData {
  /** By when the crew is promised back. */
  readonly returnBy: PlainDate | null
}

/**
 * The pages of a missed collection: `which-service`, `what-you-saw` of one that the crew logged as
 * done where the council asks, and `cannot-report`, where a no ends. `confirmation` says by when the
 * crew is back; give it to the journey after check answers.
 *
 * Bind them with `missedBindings` and record the report with `missedSubmission`, both from
 * `@guildhall/bin-collection/missed-server`.
 */
export function missedPages(options: MissedPagesOptions) {
  const content = options.content ?? binCollectionContent
  const whichService = page<
    typeof missedSchema,
    typeof missedFactsSchema,
    WhichServiceData | TroubleData
  >({
    path: 'which-service',
    schema: missedSchema,
    facts: missedFactsSchema,
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
    errorWords: { en: content.en.missed.errors, cy: content.cy.missed.errors },
    title: ({ language, data }) =>
      data.state === 'options'
        ? content[language].missed.title
        : content[language].trouble[data.state].title,
    view({ data, language, href }) {
      const words = content[language]
      if (data.state !== 'options') {
        return <Trouble data={data} words={words.trouble} retryHref={href('which-service')} />
      }
      return <WhichService options={data.options} language={language} words={words.missed} />
    },
    summary({ facts }, language) {
      if (!facts) return []
      const { service, collection } = facts
      const words = content[language].missed
      const container = service.container.words[language]
      const { returnBy } = facts
      return [
        {
          key: words.summaryService,
          value: [service.name[language], container].filter(
            (line, at, all) => all.indexOf(line) === at,
          ),
        },
        ...(collection
          ? [{ key: words.summaryDate, value: formatDate(collection.date, language) }]
          : []),
        ...(returnBy ? [{ key: words.summaryReturn, value: formatDate(returnBy, language) }] : []),
      ]
    },
  })
  const cannotReport = page<never, never, Refused | null>({
    path: 'cannot-report',
    kind: 'exit',
    when: (answers) => whichService.factsOf(answers)?.decision.allowed === false,
    title: ({ language, data }) => cannotTitle(content[language], data?.code),
    view({ data, language, href }) {
      if (!data) return null
      const words = content[language]
      return (
        <>
          <Refusal
            title={cannotTitle(words, data.code)}
            decision={data}
            language={language}
            opens={words.missed.opens}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={href('which-service')}>
              {words.missed.another}
            </a>
          </p>
        </>
      )
    },
  })
  const whatYouSaw = page<typeof disputeSchema>({
    path: 'what-you-saw',
    schema: disputeSchema,
    dependsOn: ['which-service'],
    when(answers) {
      const facts = whichService.factsOf(answers)
      return facts?.decision.allowed === true && facts.disputes === true
    },
    errorWords: { en: content.en.missed.errors, cy: content.cy.missed.errors },
    title: ({ language }) => content[language].missed.sawTitle,
    view: ({ language }) => <WhatYouSaw words={content[language].missed} />,
    summary: ({ value }, language) => [
      { key: content[language].missed.summarySaw, value: value.saw },
    ],
  })
  const confirmation = page<never, never, ReportedData>({
    path: 'confirmation',
    kind: 'confirmation',
    title: ({ language }) => content[language].missed.reportedTitle,
    view: ({ language, data, reference, homeHref }) => (
      <Reported
        data={data}
        reference={reference}
        homeHref={homeHref}
        followUpHref={options.followUpHref?.({ homeHref, language })}
        language={language}
        words={content[language].missed}
      />
    ),
  })
  return {
    pages: [whichService, whatYouSaw, cannotReport],
    whichService,
    whatYouSaw,
    cannotReport,
    confirmation,
    /** What the resident saw, of a collection that the crew logged as done. */
    dispute: (answers: Answers): string | undefined =>
      whatYouSaw.when(answers) ? whatYouSaw.answer(answers)?.saw : undefined,
    address: options.address,
    /** What is reported: the service, its collection and the decision. */
    answer: (answers: Answers): MissedAnswer | undefined => whichService.factsOf(answers),
  }
}

/** What {@link missedPages} makes. */
export type MissedPages = ReturnType<typeof missedPages>

function cannotTitle(words: Content, code: string | undefined): string {
  const { cannotTitles } = words.missed
  return code !== undefined && Object.hasOwn(cannotTitles, code)
    ? cannotTitles[code as keyof typeof cannotTitles]
    : cannotTitles.other
}
