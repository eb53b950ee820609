import { nextOpening, openUntil } from '@guildhall/council/open'
import { fill, type Language } from '@guildhall/standards/language'
import { formatDate, formatTime, londonDate, londonTime } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { siteWords } from '../content/index.ts'
import { house } from '../server/house.server.ts'
import { servicesOf } from '../services/index.ts'
import { languageOf } from '../ui/hrefs.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import type { Route } from './+types/home'

export async function loader({ request, params }: Route.LoaderArgs) {
  const services = (await house()).council(params.council)
  if (!services) throw data(null, { status: 404 })
  const { calendars, clock } = services
  const language = languageOf(new URL(request.url).pathname)
  const now = clock()
  const until = openUntil(calendars.opening, now)
  const words = siteWords[language]
  if (until) return { open: fill(words.openUntil, when(until, language)) }
  const opens = nextOpening(calendars.opening, now)
  return { open: opens ? fill(words.opensAt, when(opens, language)) : undefined }
}

function when(moment: Parameters<typeof londonTime>[0], language: Language) {
  const day = formatDate(londonDate(moment), language, 'day')
  return {
    time: formatTime(londonTime(moment), language),
    // “ddydd Mawrth”: a day that something happens on is softened in Welsh.
    day: language === 'cy' ? day.replace(/^Dydd/, 'ddydd') : day,
  }
}

/** The services of a council, as residents would call them. */
export default function Home({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name, contact, policy } = useSite()
  const words = siteWords[language]
  const about: Readonly<Record<string, string>> = {
    'bin-days': words.binDays.about,
    'bin-reminders': words.reminders.about,
    'missed-collection': words.missed.about,
    'missed-follow-up': words.followUp.about,
    'bulky-collection': words.bulky.about,
    'bulky-change': words.bulkyChange.about,
    containers: words.containers.about,
    'garden-waste': words.garden.about,
    'assisted-collection': words.assisted.about,
  }
  const hours = contact.hours[language]
  const rows: readonly (readonly [key: string, lines: readonly (string | undefined)[]])[] = [
    [words.phone, [contact.phone]],
    [words.opening, [loaderData.open, hours]],
    [words.email, [contact.email]],
    [words.visit, [contact.address.join(', ')]],
  ]
  return (
    <Page>
      <title>{`${words.services} – ${name[language]}`}</title>
      <h1 className="govuk-heading-xl">{words.homeTitle}</h1>
      <p className="govuk-body-l">{words.homeLead}</p>
      <ul className="council-services">
        {servicesOf(policy).offered.map(({ id, name: service }) => (
          <li className="council-services__item" key={id}>
            <h2 className="govuk-heading-m">
              <a
                className="govuk-link govuk-link--no-underline council-services__link"
                href={`${homeHref}/${id}`}
              >
                {service[language]}
              </a>
            </h2>
            <p className="govuk-body">{about[id]}</p>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{words.otherWays}</h2>
      <dl className="govuk-summary-list">
        {rows.map(([key, lines]) => (
          <div className="govuk-summary-list__row" key={key}>
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value">
              {lines
                .filter((line) => line !== undefined)
                .map((line) => (
                  <div key={line}>{line}</div>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
