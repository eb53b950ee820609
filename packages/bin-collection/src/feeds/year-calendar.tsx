import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatDate, monthNames, type PlainDate } from '@guildhall/standards/plain-date'
import { ContainerPicture } from '../pages/container-picture.tsx'
import type { ServiceSchedule } from '../schedule/schedule.ts'
import { type YearContent, yearWords } from './content/content.ts'
import { MarkPicture } from './day-mark.tsx'
import { type CalendarMonth, codesOf, type DayMark, marksOf, monthsFrom } from './year-months.ts'

/** What {@link YearCalendar} takes. */
export interface YearCalendarProps {
  services: readonly ServiceSchedule[]
  /** A day in the first month. */
  from: PlainDate
  /** @default 12 */
  months?: number
  language: Language
  /** Marked as today, where it is in the calendar. */
  today?: PlainDate
  content?: Bilingual<YearContent>
  /** How often a service comes, in words. */
  frequency?(service: ServiceSchedule): string | undefined
}

/**
 * The year as a calendar: a key with every container in words and drawn, a table for each month, and
 * a list of the days that are not the usual ones.
 *
 * Import `@guildhall/bin-collection/year-calendar.css` for how it looks; printed, a year is one A4.
 */
export function YearCalendar(props: YearCalendarProps) {
  const { services, language, from, months = 12, today, content = yearWords } = props
  const words = content[language]
  const codes = codesOf(
    services.map(({ service }) => ({ id: service.id, name: service.name[language] })),
  )
  const marks = marksOf(services, codes)
  const shown = monthsFrom(from, months)
  const changes = changesOf(shown, marks, language, words)
  return (
    <div className="guildhall-year">
      <h2 className="govuk-heading-m">{words.keyTitle}</h2>
      <ul className="govuk-list guildhall-year__key">
        {services.map((service) => {
          const often = props.frequency?.(service)
          const { id, name, container } = service.service
          return (
            <li key={id}>
              <ContainerPicture container={container} height={30} />
              <span>
                <strong>
                  {codes.get(id)} – {name[language]}
                </strong>
                <br />
                {container.words[language]}
                {often !== undefined && `, ${often.charAt(0).toLowerCase()}${often.slice(1)}`}
              </span>
            </li>
          )
        })}
      </ul>
      <div className="guildhall-year__months">
        {shown.map((month) => (
          <MonthTable
            key={month.first}
            month={month}
            marks={marks}
            language={language}
            words={words}
            {...(today !== undefined && { today })}
          />
        ))}
      </div>
      {changes.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.changesTitle}</h2>
          <ul className="govuk-list govuk-list--bullet guildhall-year__changes">
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface MonthTableProps {
  month: CalendarMonth
  marks: ReadonlyMap<PlainDate, readonly DayMark[]>
  language: Language
  words: YearContent
  today?: PlainDate
}

function MonthTable({ month, marks, language, words, today }: MonthTableProps) {
  const { first, weeks } = month
  const name = `${monthNames[language][Number(first.slice(5, 7)) - 1] ?? ''} ${first.slice(0, 4)}`
  return (
    <table className="govuk-body guildhall-year__month">
      <caption className="govuk-table__caption govuk-table__caption--s">{name}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day) ?? first}>
            {week.map((day, at) =>
              day === undefined ? (
                // A place in the week, which is all that it has.
                // biome-ignore lint/suspicious/noArrayIndexKey: empty cells have nothing else
                <td key={at} />
              ) : (
                <td key={day} {...(day === today && { 'aria-current': 'date' as const })}>
                  <DayCell
                    day={day}
                    marks={marks.get(day) ?? []}
                    language={language}
                    words={words}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell(props: {
  day: PlainDate
  marks: readonly DayMark[]
  language: Language
  words: YearContent
}) {
  const { day, marks, language, words } = props
  const told = marks.map(({ service, collection }) => {
    const name = service.name[language]
    if (collection.certainty === 'to-be-confirmed') return `${name} (${words.openShort})`
    if (collection.certainty === 'expected') return name
    return `${name} (${words.movedShort(formatDate(collection.originalDate, language, 'day'))})`
  })
  return (
    <>
      <span className="guildhall-year__day">{Number(day.slice(8))}</span>
      {marks.map(({ code, service, collection }) => (
        <MarkPicture
          key={`${service.id} ${collection.originalDate}`}
          container={service.container}
          code={code}
          certainty={collection.certainty}
        />
      ))}
      {told.length > 0 && <span className="govuk-visually-hidden">{`: ${told.join(', ')}`}</span>}
    </>
  )
}

function changesOf(
  months: readonly CalendarMonth[],
  marks: ReadonlyMap<PlainDate, readonly DayMark[]>,
  language: Language,
  words: YearContent,
): readonly string[] {
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== undefined)
  return days.flatMap((day) =>
    (marks.get(day) ?? []).flatMap(({ service, collection }) => {
      const name = service.name[language]
      const why = collection.why ? `: ${collection.why[language]}` : ''
      const date = formatDate(day, language, 'day')
      if (collection.certainty === 'to-be-confirmed') return [words.open(name, date, why)]
      if (collection.certainty === 'expected') return []
      const original = formatDate(collection.originalDate, language, 'day')
      return [words.moved(name, date, original, why)]
    }),
  )
}
