import { Panel } from '@guildhall/components/panel'
import { page, type ViewProps } from '@guildhall/journeys/journey'
import { fill } from '@guildhall/standards/language'
import { formatPence, type Pence } from '@guildhall/standards/pence'
import { siteWords } from '../content/index.ts'

/** What the confirmation of a change is given. */
export interface ChangedData {
  readonly task: 'amend' | 'cancel'
  /** Reference of the booking as it was. */
  readonly booking: string
  /** Pence that are paid back. */
  readonly back: Pence
}

/** Says that a bulky collection is changed or cancelled, and what is paid back. */
export function changedPage() {
  return page<never, never, ChangedData>({
    path: 'confirmation',
    kind: 'confirmation',
    title: ({ language, data }) => siteWords[language].bulkyChange[data.task].title,
    view({ language, data, reference = '', homeHref }) {
      const { bulkyChange: words, toHome } = {
        ...siteWords[language],
        toHome: siteWords[language].problem.toHome,
      }
      const amount = formatPence(data.back, language)
      const next =
        data.task === 'amend'
          ? words.amend.next
          : [data.back > 0 ? words.cancel.back : words.cancel.nothingBack, words.cancel.email]
      return (
        <>
          <Panel title={words[data.task].title}>
            {words.reference}
            <br />
            <strong>{data.task === 'amend' ? reference : data.booking}</strong>
          </Panel>
          <h2 className="govuk-heading-m">{words.next}</h2>
          {next.map((paragraph) => (
            <p className="govuk-body" key={paragraph}>
              {fill(paragraph, { amount, booking: data.booking })}
            </p>
          ))}
          <p className="govuk-body">
            <a className="govuk-link" href={homeHref}>
              {toHome}
            </a>
          </p>
        </>
      )
    },
  })
}

/** Leads from the confirmation of a booking to where it is changed or cancelled. */
export function changeLink({ homeHref, language }: Pick<ViewProps, 'homeHref' | 'language'>) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${homeHref}/bulky-change`}>
        {siteWords[language].bulkyChange.name}
      </a>
    </p>
  )
}
