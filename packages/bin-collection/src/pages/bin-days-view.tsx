import { InsetText } from '@guildhall/components/inset-text'
import { SummaryCard, SummaryList } from '@guildhall/components/summary-list'
import { Tag } from '@guildhall/components/tag'
import type { Language } from '@guildhall/standards/language'
import {
  addDays,
  formatDate,
  formatTime,
  londonDate,
  londonTime,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import type { Content } from '../content/content.ts'
import type { ScheduledCollection } from '../schedule/schedule.ts'
import type { BinDaysData } from './bin-days.tsx'
import { ContainerPicture } from './container-picture.tsx'

interface BinDaysProps {
  data: BinDaysData
  language: Language
  words: Content
  missedHref?: string
  remindersHref?: string
}

/** Tells the next collections of a property, one card a service, soonest first. */
export function BinDays({ data, language, words, missedHref, remindersHref }: BinDaysProps) {
  const own = words.binDays
  // Two on one day stay as they were given, in the browser's engine as in the server's.
  const soonestFirst = [...data.services].sort((a, b) => {
    const [one, other] = [a.next?.date ?? '9999', b.next?.date ?? '9999']
    return one < other ? -1 : one > other ? 1 : 0
  })
  return (
    <>
      <h1 className="govuk-heading-l">{own.title}</h1>
      <p className="govuk-body">{data.address}</p>
      <p className="govuk-body">{own.putOut(formatTime(data.putOutBy, language))}</p>
      {data.asOf !== undefined && <InsetText>{own.asOf(...whenOf(data.asOf, language))}</InsetText>}
      {soonestFirst.map((service) => (
        <ServiceCard
          key={service.service.id}
          service={service}
          today={data.today}
          language={language}
          words={words}
        />
      ))}
      {data.feedHref !== undefined && <CalendarLinks feedHref={data.feedHref} words={own} />}
      {(data.printHref ?? remindersHref ?? data.jsonHref) !== undefined && (
        <div className="govuk-!-display-none-print">
          <h2 className="govuk-heading-m">{own.otherWays}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {(
              [
                [data.printHref, own.print],
                [remindersHref, own.remind],
                [data.jsonHref, own.json],
              ] as const
            ).map(
              ([href, text]) =>
                href !== undefined && (
                  <li key={text}>
                    <a className="govuk-link" href={href}>
                      {text}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </div>
      )}
      {missedHref !== undefined && (
        <div className="govuk-!-display-none-print">
          <h2 className="govuk-heading-m">{own.missedTitle}</h2>
          <p className="govuk-body">
            <a className="govuk-link" href={missedHref}>
              {own.missedLink}
            </a>
          </p>
        </div>
      )}
    </>
  )
}

/** An instant as a time and a day in London. */
function whenOf(instant: string, language: Language): [time: string, day: string] {
  const at = { epochMilliseconds: Date.parse(instant) }
  return [formatTime(londonTime(at), language), formatDate(londonDate(at), language, 'day')]
}

interface ServiceCardProps extends Pick<BinDaysProps, 'language' | 'words'> {
  service: BinDaysData['services'][number]
  today: PlainDate
}

function ServiceCard({ service, today, language, words }: ServiceCardProps) {
  const own = words.binDays
  const { container } = service.service
  const second = service.upcoming[1]
  return (
    <SummaryList
      card={<SummaryCard title={service.service.name[language]} />}
      rows={[
        {
          key: own.next,
          value: service.next ? (
            <NextDay collection={service.next} today={today} language={language} words={own} />
          ) : (
            own.noNext
          ),
        },
        {
          key: own.container,
          value: (
            <>
              <ContainerPicture container={container} height={40} /> {container.words[language]}
            </>
          ),
        },
        second && {
          key: own.afterThat,
          value:
            second.certainty === 'to-be-confirmed'
              ? own.toBeConfirmed
              : formatDate(second.date, language, 'day'),
        },
        service.frequency && { key: own.often, value: words.frequency(service.frequency) },
      ]}
    />
  )
}

interface NextDayProps {
  collection: ScheduledCollection
  today: PlainDate
  language: Language
  words: Content['binDays']
}

function NextDay({ collection, today, language, words }: NextDayProps) {
  const { date, originalDate, certainty, why } = collection
  const because = why ? `: ${why[language]}` : ''
  const day = formatDate(date, language, 'day')
  if (certainty === 'to-be-confirmed') {
    return (
      <>
        <Tag colour="yellow">{words.toBeConfirmed}</Tag>
        <br />
        {words.mayChange(day, because)}
      </>
    )
  }
  const near = date === today ? words.today : date === addDays(today, 1) ? words.tomorrow : ''
  return (
    <>
      <strong>{near === '' ? day : words.near(near, day)}</strong>
      {certainty === 'moved' && (
        <>
          <br />
          {words.moved(formatDate(originalDate, language, 'day'), because)}
        </>
      )}
    </>
  )
}

function CalendarLinks({ feedHref, words }: { feedHref: string; words: Content['binDays'] }) {
  return (
    <div className="govuk-!-display-none-print">
      <h2 className="govuk-heading-m">{words.calendarTitle}</h2>
      <p className="govuk-body">{words.calendarText}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={feedHref.replace(/^https?:/, 'webcal:')}>
            {words.subscribe}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={feedHref}>
            {words.feed}
          </a>
        </li>
      </ul>
    </div>
  )
}
