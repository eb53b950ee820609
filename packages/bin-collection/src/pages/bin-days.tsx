import { type Answers, page, type ViewProps } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { binCollectionContent, type Content } from '../content/content.ts'
import type { ServiceSchedule } from '../schedule/schedule.ts'
import { BinDays } from './bin-days-view.tsx'
import { Trouble, type TroubleData } from './trouble.tsx'

/** What the page of bin days is given when there are some. */
export interface BinDaysData {
  readonly state: 'days'
  readonly today: PlainDate
  /** The address on one line. */
  readonly address: string
  readonly services: readonly Pick<ServiceSchedule, 'service' | 'next' | 'upcoming' | 'frequency'>[]
  /** `HH:MM`. */
  readonly putOutBy: string
  /** https address of the calendar feed; left out, no calendar is offered. */
  readonly feedHref?: string
  /** Set while the source is in trouble: when these days were known, an ISO 8601 instant. */
  readonly asOf?: string
  /** Address of the year on one sheet; left out, none is offered. */
  readonly printHref?: string
  /** Address of the days as JSON; left out, none is offered. */
  readonly jsonHref?: string
}

/** What {@link binDaysPages} takes. */
export interface BinDaysOptions {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  /** Address of the missed collection service; left out, no link is shown. */
  missedHref?(props: Pick<ViewProps, 'homeHref' | 'language'>): string
  /** Address of the service that reminds by email or text; left out, none is offered. */
  remindersHref?(props: Pick<ViewProps, 'homeHref' | 'language'>): string
  content?: Bilingual<Content>
}

/**
 * The page of next collections, `bin-days`, which comes last in its journey.
 *
 * Bind it with `binDaysBindings` from `@guildhall/bin-collection/bin-days-server`.
 */
export function binDaysPages(options: BinDaysOptions) {
  const content = options.content ?? binCollectionContent
  const title = (language: Language, data: BinDaysData | TroubleData | null) =>
    data && data.state !== 'days'
      ? content[language].trouble[data.state].title
      : content[language].binDays.title
  const binDays = page<never, never, BinDaysData | TroubleData>({
    path: 'bin-days',
    kind: 'information',
    title: ({ language, data }) => title(language, data),
    view({ data, language, homeHref, href }) {
      const words = content[language]
      if (data.state !== 'days') {
        return <Trouble data={data} words={words.trouble} retryHref={href('bin-days')} />
      }
      const missedHref = options.missedHref?.({ homeHref, language })
      const remindersHref = options.remindersHref?.({ homeHref, language })
      return (
        <BinDays
          data={data}
          language={language}
          words={words}
          {...(missedHref !== undefined && { missedHref })}
          {...(remindersHref !== undefined && { remindersHref })}
        />
      )
    },
  })
  return { pages: [binDays], binDays, address: options.address }
}

/** What {@link binDaysPages} makes. */
export type BinDaysPages = ReturnType<typeof binDaysPages>
