import { Table } from '@guildhall/components/table'
import { fill, type Language } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { formatDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffWorkWords } from '../../content/staff-work.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { type ReportRow, staffDay, type Waiting } from '../../server/staff-day.server.ts'
import { Page } from '../../ui/page.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
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
  const [words, work] = [staffWords[language], staffWorkWords[language]]
  const { reports, days, waiting, reviews, refunds, names } = loaderData
  const today = reports.filter(({ isToday }) => isToday)
  const earlier = reports.filter(({ isToday }) => !isToday)
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${words.dayTitle} – ${name[language]}`}</title>
      <h1 className="govuk-heading-l">{words.dayTitle}</h1>

      <h2 className="govuk-heading-m">{work.reportsToday}</h2>
      <Reports title={work.reportsToday} reports={today} names={names} />
      <h2 className="govuk-heading-m">{work.reportsEarlier}</h2>
      <Reports title={work.reportsEarlier} reports={earlier} names={names} />

      <h2 className="govuk-heading-m">{words.waitingTitle}</h2>
      <WaitingList of={waiting} to="decide" none={words.waitingNone} on={words.askedOn} />
      <h2 className="govuk-heading-m">{work.reviewsTitle}</h2>
      <WaitingList of={reviews} to="review" none={work.reviewsNone} on={work.reviewOn} />

      {refunds.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">{work.refundsTitle}</h2>
          <p className="govuk-body">{work.refundsText}</p>
          <ul className="govuk-list govuk-list--bullet">
            {refunds.map(({ reference, amount }) => (
              <li key={reference}>
                <Reference of={reference} to="booking" />, {formatPence(pence(amount), language)}
              </li>
            ))}
          </ul>
        </>
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
            { text: <Reference of={reference} to="booking" />, className: 'council-nowrap' },
            items,
          ])}
        />
      ))}
    </Page>
  )
}

function Reference({ of, to }: { of: string; to: 'report' | 'decide' | 'review' | 'booking' }) {
  const { homeHref } = useSite()
  return (
    <a className="govuk-link" href={`${homeHref}/staff/${to}/${of}`}>
      {of}
    </a>
  )
}

interface ReportsProps {
  title: string
  reports: readonly ReportRow[]
  names: Readonly<Record<string, string>>
}

function Reports({ title, reports, names }: ReportsProps) {
  const { language } = useSite()
  const [words, work] = [staffWords[language], staffWorkWords[language]]
  if (reports.length === 0) return <p className="govuk-body">{work.reportsNone}</p>
  return (
    <ScrollRegion label={title}>
      <Table
        head={[words.reference, words.due, words.property, words.state]}
        rows={reports.map((report) => [
          { text: <Reference of={report.reference} to="report" />, className: 'council-nowrap' },
          `${names[report.service] ?? report.service}, ${formatDate(report.due, language, 'day')}`,
          report.uprn,
          stateOf(report, language),
        ])}
      />
    </ScrollRegion>
  )
}

/** How a report stands, and that somebody has followed it up. */
function stateOf({ state, followUps }: ReportRow, language: Language): string {
  const words = staffWorkWords[language]
  return [words.states[state], ...followUps.map((kind) => words.followUpKinds[kind])].join('. ')
}

interface WaitingListProps {
  of: readonly Waiting[]
  to: 'decide' | 'review'
  none: string
  on: string
}

function WaitingList({ of, to, none, on }: WaitingListProps) {
  const { language } = useSite()
  if (of.length === 0) return <p className="govuk-body">{none}</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {of.map((one) => (
        <li key={one.reference}>
          <Reference of={one.reference} to={to} />,{' '}
          {fill(on, { date: formatDate(one.on, language) })}
        </li>
      ))}
    </ul>
  )
}
