import type { Decision, Refused } from '@guildhall/council/decision'
import { type Answers, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { z } from 'zod'
import type { ContainerReason, ContainerToAskFor } from '../../containers/containers-policy.ts'
import { type ContainersContent, containersContent } from '../../content/containers/content.ts'
import { binCollectionContent, type Content } from '../../content/content.ts'
import { priceInWords } from '../../price/price-lines.ts'
import { cannotPage } from '../cannot-page.tsx'
import { Trouble, type TroubleData } from '../trouble.tsx'
import {
  homeFactsSchema,
  homeSchema,
  type termsSchema,
  whichContainerFactsSchema,
  whichContainerSchema,
  whyFactsSchema,
  whySchema,
} from './containers-schemas.ts'
import { AboutHome, WhichContainer, WhyContainer } from './containers-views.tsx'

/** What the page that asks which container is given. */
export interface WhichContainerData {
  readonly state: 'open'
  readonly kinds: readonly Pick<ContainerToAskFor, 'id' | 'name' | 'container' | 'limit'>[]
}

/** What the page that asks why is given. */
export interface WhyData {
  readonly reasons: readonly {
    readonly reason: ContainerReason
    readonly total: Pence
    /** Whether the crew takes the old one away. */
    readonly collects: boolean
  }[]
}

/** What the page that asks of a home is given. */
export interface HomeData {
  readonly asks: { readonly has: boolean; readonly people: boolean }
}

/** Everything that a resident asks for. */
export interface ContainerRequest {
  readonly uprn: string
  readonly container: z.output<typeof whichContainerFactsSchema>['container']
  readonly reason: ContainerReason
  readonly has: number | undefined
  readonly people: number | undefined
  readonly decision: Decision
  readonly terms: z.output<typeof termsSchema>
}

/** What {@link containersPages} takes. */
export interface ContainersPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** Paths of the pages that the address comes from. */
  dependsOn?: readonly string[]
  content?: Bilingual<ContainersContent>
  /** Words for a look-up in trouble. */
  shared?: Bilingual<Pick<Content, 'trouble'>>
}

/**
 * The pages of a request for a container: `which-container`, `why-container`, `about-your-home` where
 * the council's limits depend on it, and `cannot-have-container`, where a no ends.
 *
 * Bind them with `containersBindings` and record the request with `containersSubmission`, both from
 * `@guildhall/bin-collection/containers-server`.
 */
export function containersPages(options: ContainersPagesOptions) {
  const content = options.content ?? containersContent
  const shared = options.shared ?? binCollectionContent
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const which = page<
    typeof whichContainerSchema,
    typeof whichContainerFactsSchema,
    WhichContainerData | TroubleData
  >({
    path: 'which-container',
    schema: whichContainerSchema,
    facts: whichContainerFactsSchema,
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
    errorWords,
    title: ({ language, data }) =>
      data.state === 'open'
        ? content[language].whichTitle
        : shared[language].trouble[data.state].title,
    view({ data, language, href }) {
      const words = content[language]
      if (data.state === 'open') {
        return <WhichContainer data={data} language={language} words={words} />
      }
      const { trouble } = shared[language]
      return <Trouble data={data} words={trouble} retryHref={href('which-container')} />
    },
    summary({ facts }, language) {
      if (!facts) return []
      const { name, container } = facts.container
      const lines = [name[language], container.words[language]]
      return [{ key: content[language].summaryContainer, value: [...new Set(lines)] }]
    },
  })
  const why = page<typeof whySchema, typeof whyFactsSchema, WhyData>({
    path: 'why-container',
    schema: whySchema,
    facts: whyFactsSchema,
    dependsOn: ['which-container'],
    when: (answers) => which.factsOf(answers)?.refused === undefined,
    errorWords,
    title: ({ language }) => content[language].whyTitle,
    view: ({ data, language }) => (
      <WhyContainer data={data} language={language} words={content[language]} />
    ),
    summary({ facts }, language) {
      if (!facts) return []
      const words = content[language]
      const { lines } = facts.terms
      return [
        { key: words.summaryReason, value: words.reasons[facts.reason] },
        {
          key: words.summaryPrice,
          value: lines.length > 0 ? priceInWords(lines, language, words.total) : words.nothingToPay,
        },
        ...(facts.decision
          ? [{ key: words.summaryTerms, value: facts.decision.reason[language] }]
          : []),
      ]
    },
  })
  const home = page<typeof homeSchema, typeof homeFactsSchema, HomeData>({
    path: 'about-your-home',
    schema: homeSchema,
    facts: homeFactsSchema,
    dependsOn: ['which-container', 'why-container'],
    when(answers) {
      const asks = why.when(answers) ? why.factsOf(answers)?.asks : undefined
      return asks !== undefined && (asks.has || asks.people)
    },
    errorWords,
    title: ({ language }) => content[language].homeTitle,
    view: ({ data, language }) => <AboutHome data={data} words={content[language]} />,
    summary({ value, facts }, language) {
      const words = content[language]
      return [
        ...(value.has === undefined ? [] : [{ key: words.summaryHas, value: `${value.has}` }]),
        ...(value.people === undefined
          ? []
          : [{ key: words.summaryPeople, value: `${value.people}` }]),
        ...(facts ? [{ key: words.summaryTerms, value: facts.decision.reason[language] }] : []),
      ]
    },
  })
  const decisionOf = (answers: Answers): Decision | undefined =>
    which.factsOf(answers)?.refused ??
    (home.when(answers) ? home.factsOf(answers)?.decision : why.factsOf(answers)?.decision)
  const cannot = cannotPage({
    path: 'cannot-have-container',
    when: (answers) => decisionOf(answers)?.allowed === false,
    title: (language, code) =>
      content[language].cannotTitles[code ?? ''] ?? content[language].cannotTitle,
    back: [{ path: 'which-container', text: (language) => content[language].another }],
  })
  return {
    pages: [which, why, home, cannot],
    which,
    why,
    home,
    cannot,
    address: options.address,
    /** The decision on what is asked for so far. */
    decision: (answers: Answers): Refused | null => {
      const decision = decisionOf(answers)
      return decision && !decision.allowed ? decision : null
    },
    /** What is asked for, once all of it is answered. */
    request(answers: Answers): ContainerRequest | undefined {
      const [first, second] = [which.factsOf(answers), why.factsOf(answers)]
      const decision = decisionOf(answers)
      if (!first || !second || !decision) return undefined
      const { has, people } = (home.when(answers) && home.answer(answers)) || {}
      const { uprn, container } = first
      return { uprn, container, reason: second.reason, has, people, decision, terms: second.terms }
    },
  }
}

/** What {@link containersPages} makes. */
export type ContainersPages = ReturnType<typeof containersPages>
