import { Table } from '@guildhall/components/table'
import { fill } from '@guildhall/standards/language'
import { formatDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { staffDay } from '../../server/staff-day.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/day'

export async function loader(args: Route.LoaderArgs) {
  const { services, language } = await staffOnly(args)
  const day = await staffDay(services, language)
  const names = Object.fromEntries(
    services.council.policies.binCollection.services.map(({ id, name }) => [id, name[language]]),
  )
  return data({ ...day, names }, { headers: { 'cache-control': 'no-store' } })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What staff look at in the morning: reports, bookings by day, and what waits for a decision. */
export default function StaffDayPage({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWords[language]
  const { reports, days, waiting, names } = loaderData
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${words.dayTitle} – ${name[language]}`}</title>
      <h1 className="govuk-heading-l">{words.dayTitle}</h1>

      <h2 className="govuk-heading-m">{words.waitingTitle}</h2>
      {waiting.length === 0 ? <p className="govuk-body">{words.waitingNone}</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {waiting.map(({ reference, askedOn }) => (
          <li key={reference}>
            <a className="govuk-link" href={`${homeHref}/staff/decide/${reference}`}>
              {reference}
            </a>
            , {fill(words.askedOn, { date: formatDate(askedOn, language) })}
          </li>
        ))}
      </ul>

      <h2 className="govuk-heading-m">{words.reportsTitle}</h2>
      {reports.length === 0 ? (
        <p className="govuk-body">{words.reportsNone}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
        <section className="council-scroll" aria-label={words.reportsTitle} tabIndex={0}>
          <Table
            head={[words.reference, words.due, words.property, words.state]}
            rows={reports.map(({ reference, uprn, service, due, isOpen }) => [
              { text: reference, className: 'council-nowrap' },
              `${names[service] ?? service}, ${formatDate(due, language, 'day')}`,
              uprn,
              isOpen ? words.open : words.closed,
            ])}
          />
        </section>
      )}

      <h2 className="govuk-heading-m">{words.bookingsTitle}</h2>
      {days.length === 0 ? <p className="govuk-body">{words.bookingsNone}</p> : null}
      {days.map(({ date, bookings, capacity }) => (
        <Table
          key={date}
          caption={fill(words.bookingsOf, {
            date: formatDate(date, language),
            count: bookings.length,
            capacity,
          })}
          head={[words.reference, words.items]}
          rows={bookings.map(({ reference, items }) => [
            { text: reference, className: 'council-nowrap' },
            items,
          ])}
        />
      ))}
    </Page>
  )
}
