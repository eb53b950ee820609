import type { Refused } from '@guildhall/council/decision'
import { type Answers, type Page, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import type { BulkyPolicy, PriceLine, Slot } from '../bulky/bulky.ts'
import { binCollectionContent, type Content } from '../content/content.ts'
import { priceInWords } from '../price/price-lines.ts'
import { DayQuestion } from './bulky-day-view.tsx'
import { BenefitQuestion, ContactDetails, WhereToLeave } from './bulky-details-views.tsx'
import { ItemsQuestion } from './bulky-items-view.tsx'
import {
  type BulkyContact,
  benefitFactsSchema,
  benefitSchema,
  contactSchema,
  dayFactsSchema,
  daySchema,
  type ItemsFacts,
  itemsFactsSchema,
  itemsSchema,
  whereSchema,
} from './bulky-schemas.ts'
import { Refusal } from './refusal.tsx'

/** What the items page is given: the council's list and prices. */
export interface ItemsData {
  readonly state: 'open'
  readonly policy: Pick<BulkyPolicy, 'items' | 'maxItems' | 'pricing' | 'surcharges'>
}

/** What the page that asks where the items will be is given. */
export interface WhereData {
  readonly where?: Bilingual
  /** `HH:MM`. */
  readonly putOutBy: string
}

/** What the page that asks for a day is given. */
export interface DayData {
  readonly state: 'open'
  readonly slots: readonly Slot[]
  /** How long a day is kept, minutes. */
  readonly holdMinutes: number
}

/** What a page is given when nothing can be booked, with the reason. */
export interface ClosedData {
  readonly state: 'closed'
  readonly decision: Refused
}

/** Everything that a resident books. */
export interface BulkyBooking {
  readonly items: ItemsFacts['items']
  readonly lines: readonly PriceLine[]
  readonly total: Pence
  readonly location: string | undefined
  readonly date: PlainDate
  readonly contact: BulkyContact
  /** Ids of what was taken off. */
  readonly reductions: readonly string[]
}

/** What {@link bulkyPages} takes. */
export interface BulkyPagesOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** A page that asks for photos of the items, such as the uploads package's; comes after them. */
  photos?: Page
  /** The booking that is changed, where this is a change; from `bookingPages`. */
  amends?(answers: Answers): AmendedBooking | undefined
  /** Whether these pages are on the path. Default always. */
  when?(answers: Answers): boolean
  content?: Bilingual<Content>
}

/** A booking that is changed: its run, its home, what was paid for it, and its day. */
export interface AmendedBooking {
  readonly instance: string
  /** Pence. */
  readonly paid: number
  /** Of its home, so that a change needn’t ask for the address again. */
  readonly uprn?: string
  readonly date: PlainDate
}

/**
 * The pages of a bulky waste booking: `items`, `where-to-leave`, `choose-day`, `contact-details`.
 *
 * Bind them with `bulkyBindings` from `@guildhall/bin-collection/bulky-server`; the day that is
 * chosen is kept for its resident from then on.
 */
export function bulkyPages(options: BulkyPagesOptions) {
  const content = options.content ?? binCollectionContent
  const errorWords = { en: content.en.bulky.errors, cy: content.cy.bulky.errors }
  const closed = (data: ClosedData, language: Language) => (
    <Refusal
      title={content[language].bulky.closedTitle}
      decision={data.decision}
      language={language}
      opens={(_time, date) => content[language].bulky.opens(date)}
    />
  )
  const titleOf = (language: Language, data: { state: string }, key: 'itemsTitle' | 'dayTitle') =>
    content[language].bulky[data.state === 'closed' ? 'closedTitle' : key]

  const when = (answers: Answers) => options.when?.(answers) ?? true
  const items = page<typeof itemsSchema, typeof itemsFactsSchema, ItemsData | ClosedData>({
    path: 'items',
    when,
    schema: itemsSchema,
    facts: itemsFactsSchema,
    errorWords,
    title: ({ language, data }) => titleOf(language, data, 'itemsTitle'),
    view({ data, language }) {
      if (data.state === 'closed') return closed(data, language)
      const words = content[language].bulky
      return <ItemsQuestion policy={data.policy} language={language} words={words} />
    },
    summary({ facts }, language) {
      if (!facts) return []
      const words = content[language].bulky
      return [
        {
          key: words.summaryItems,
          value: facts.items.map(({ name, quantity }) => times(name[language], quantity)),
        },
        ...(facts.asksBenefit
          ? []
          : [{ key: words.summaryPrice, value: priceInWords(facts.lines, language, words.total) }]),
      ]
    },
  })
  const benefit = page<typeof benefitSchema, typeof benefitFactsSchema>({
    path: 'benefit',
    schema: benefitSchema,
    facts: benefitFactsSchema,
    dependsOn: ['items'],
    when: (answers) => when(answers) && items.factsOf(answers)?.asksBenefit === true,
    errorWords,
    title: ({ language }) => content[language].bulky.benefitTitle,
    view: ({ language }) => <BenefitQuestion words={content[language].bulky} />,
    summary({ value, facts }, language) {
      const words = content[language].bulky
      return [
        { key: words.summaryBenefit, value: words.benefitAnswers[value.benefit] },
        ...(facts
          ? [{ key: words.summaryPrice, value: priceInWords(facts.lines, language, words.total) }]
          : []),
      ]
    },
  })
  const photos: readonly Page[] = options.photos
    ? [
        {
          ...options.photos,
          when: (answers) => when(answers) && (options.photos?.when(answers) ?? true),
        },
      ]
    : []
  const where = page<typeof whereSchema, never, WhereData>({
    path: 'where-to-leave',
    when,
    schema: whereSchema,
    errorWords,
    title: ({ language }) => content[language].bulky.whereTitle,
    view: ({ data, language }) => (
      <WhereToLeave data={data} language={language} words={content[language].bulky} />
    ),
    summary({ value }, language) {
      const words = content[language].bulky
      return [{ key: words.summaryWhere, value: value.location ?? words.notGiven }]
    },
  })
  const day = page<typeof daySchema, typeof dayFactsSchema, DayData | ClosedData>({
    path: 'choose-day',
    when,
    schema: daySchema,
    facts: dayFactsSchema,
    errorWords,
    title: ({ language, data }) => titleOf(language, data, 'dayTitle'),
    view({ data, language }) {
      if (data.state === 'closed') return closed(data, language)
      return <DayQuestion data={data} language={language} words={content[language].bulky} />
    },
    summary: ({ value }, language) => [
      { key: content[language].bulky.summaryDay, value: formatDate(value.day, language) },
    ],
  })
  const contact = page({
    path: 'contact-details',
    when,
    schema: contactSchema,
    title: ({ language }) => content[language].bulky.contactTitle,
    view: ({ language }) => <ContactDetails words={content[language].bulky} />,
    summary({ value }, language) {
      const words = content[language].bulky
      return [
        { key: words.summaryName, value: value.name },
        { key: words.summaryEmail, value: value.email },
        { key: words.summaryPhone, value: value.phone ?? words.notGiven },
      ]
    },
  })
  return {
    pages: [items, ...photos, benefit, where, day, contact],
    items,
    benefit,
    where,
    day,
    contact,
    address: options.address,
    amends: (answers: Answers) => options.amends?.(answers),
    /** What is booked, once all of it is answered. */
    booking(answers: Answers): BulkyBooking | undefined {
      const chosen = items.factsOf(answers)
      const facts = benefit.when(answers) ? benefit.factsOf(answers) : chosen
      const slot = day.factsOf(answers)
      const who = contact.answer(answers)
      if (!chosen || !facts || !slot || !who) return undefined
      const location = where.answer(answers)?.location
      const { lines, total, reductions } = facts
      const price = { lines, total, reductions }
      return { items: chosen.items, ...price, location, date: slot.date, contact: who }
    },
  }
}

/** What {@link bulkyPages} makes. */
export type BulkyPages = ReturnType<typeof bulkyPages>

function times(name: string, quantity: number): string {
  return quantity === 1 ? name : `${name} × ${quantity}`
}
