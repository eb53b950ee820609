import { siteWords } from '../content/index.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'

/** The services of a council, as residents would call them. */
export default function Home() {
  const { language, homeHref, name, contact } = useSite()
  const words = siteWords[language]
  const services = [
    { id: 'bin-days', ...words.binDays },
    { id: 'missed-collection', ...words.missed },
    { id: 'bulky-collection', ...words.bulky },
  ]
  return (
    <Page>
      <title>{`${words.services} – ${name[language]}`}</title>
      <h1 className="govuk-heading-xl">{words.homeTitle}</h1>
      <p className="govuk-body-l">{words.homeLead}</p>
      <ul className="council-services">
        {services.map(({ id, name: service, about }) => (
          <li className="council-services__item" key={id}>
            <h2 className="govuk-heading-m">
              <a
                className="govuk-link govuk-link--no-underline council-services__link"
                href={`${homeHref}/${id}`}
              >
                {service}
              </a>
            </h2>
            <p className="govuk-body">{about}</p>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{words.otherWays}</h2>
      <dl className="govuk-summary-list">
        {(
          [
            [words.phone, contact.phone],
            [words.opening, contact.hours[language]],
            [words.email, contact.email],
            [words.visit, contact.address.join(', ')],
          ] as const
        ).map(([key, value]) => (
          <div className="govuk-summary-list__row" key={key}>
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
