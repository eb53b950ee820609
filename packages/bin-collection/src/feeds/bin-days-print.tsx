import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatDate, formatTime, londonDate } from '@guildhall/standards/plain-date'
import { binCollectionContent, type Content } from '../content/content.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type YearContent, yearWords } from './content/content.ts'
import { YearCalendar } from './year-calendar.tsx'

/** What {@link BinDaysPrint} takes. */
export interface BinDaysPrintProps {
  schedule: Schedule
  /** The address on one line. */
  address: string
  /** `HH:MM`. */
  putOutBy: string
  language: Language
  /** @default 12 */
  months?: number
  content?: Bilingual<YearContent>
  /** Words of how often a service comes. */
  patternContent?: Bilingual<Pick<Content, 'frequency'>>
}

/** A property's year on one sheet of A4, for a kitchen's wall. */
export function BinDaysPrint(props: BinDaysPrintProps) {
  const { schedule, address, putOutBy, language, content = yearWords } = props
  const words = content[language]
  const often = (props.patternContent ?? binCollectionContent)[language].frequency
  const { asOf } = schedule
  return (
    <div className="guildhall-print">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">
        <strong>{address}</strong>. {words.putOut(formatTime(putOutBy, language))}
      </p>
      <YearCalendar
        services={schedule.services}
        from={schedule.today}
        language={language}
        content={content}
        frequency={({ frequency }) => (frequency ? often(frequency) : undefined)}
        {...(props.months !== undefined && { months: props.months })}
      />
      {asOf !== undefined && (
        <p className="govuk-body">
          {words.asOf(formatDate(londonDate({ epochMilliseconds: Date.parse(asOf) }), language))}
        </p>
      )}
      <p className="govuk-body">{words.printed(formatDate(schedule.today, language, 'long'))}</p>
    </div>
  )
}
