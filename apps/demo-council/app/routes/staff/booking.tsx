import { SummaryList } from '@guildhall/components/summary-list'
import { fill } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { formatDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { staffWorkWords } from '../../content/staff-work.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { type StaffBooking, staffBooking } from '../../server/staff-booking.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/booking'

export async function loader(args: Route.LoaderArgs) {
  const { services, language } = await staffOnly(args)
  const booking = await staffBooking(services, args.params.reference, language)
  if (!booking) throw data(null, { status: 404 })
  return data(booking, { headers: { 'cache-control': 'no-store' } })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** One bulky collection, with its photos and its money, for staff. */
export default function BookingPage({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWorkWords[language]
  const { reference, state, date, items, price, paid, paidBack, who } = loaderData
  const { replaces, after = '', photos } = loaderData
  const title = words.bookingTitle
  return (
    <Page backHref={`${homeHref}/staff/day`}>
      <title>{`${title} ${reference} – ${name[language]}`}</title>
      <h1 className="govuk-heading-l">
        {title} <span className="council-nowrap">{reference}</span>
      </h1>
      <SummaryList
        rows={[
          { key: words.state, value: fill(words.bookingStates[state] ?? state, { after }) },
          { key: words.day, value: formatDate(date, language) },
          { key: words.items, value: <Lines of={items} /> },
          { key: words.address, value: who ? <Lines of={who.address} /> : words.erased },
          who && { key: words.where, value: who.location ?? words.notGiven },
          who && { key: words.who, value: <Lines of={who.contact} /> },
          replaces.length > 0 && { key: words.replaces, value: <Lines of={replaces} /> },
          { key: words.price, value: <Lines of={price} /> },
          { key: words.paid, value: formatPence(paid, language) },
          paidBack > 0 && { key: words.paidBack, value: formatPence(paidBack, language) },
        ]}
      />
      <h2 className="govuk-heading-m">{words.photos}</h2>
      <Photos
        photos={photos}
        hrefOf={(id) => `${homeHref}/staff/booking/${reference}/photo/${id}`}
      />
      {state === 'confirmed' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${homeHref}/bulky-change`}>
            {words.change}
          </a>
        </p>
      ) : null}
    </Page>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return of.map((line) => <div key={line}>{line}</div>)
}

function Photos({
  photos,
  hrefOf,
}: {
  photos: StaffBooking['photos']
  hrefOf: (id: string) => string
}) {
  const { language } = useSite()
  const words = staffWorkWords[language]
  if (photos.length === 0) return <p className="govuk-body">{words.photosNone}</p>
  return (
    <ul className="govuk-list council-photos">
      {photos.map(({ id, name }, at) => (
        <li key={id}>
          <img
            className="council-photos__picture"
            src={hrefOf(id)}
            alt={fill(words.photo, { n: at + 1, of: photos.length })}
          />
          <a className="govuk-link" href={hrefOf(id)} download>
            {fill(words.download, { name })}
          </a>
        </li>
      ))}
    </ul>
  )
}
