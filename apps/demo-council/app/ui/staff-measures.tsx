import { Table } from '@guildhall/components/table'
import { fill, type Language } from '@guildhall/standards/language'
import { performanceWords } from '../content/performance.ts'
import { staffWords } from '../content/staff.ts'
import { servicesOf } from '../services/index.ts'
import { useSite } from './site.ts'

/** How often something happened in a service. */
export interface Counted {
  readonly journey: string
  readonly name: string
  readonly channel: string
  readonly language: string
  readonly times: number
}

/** What happened in each service, online and by staff. */
export function StaffMeasures({
  measures,
  language,
}: {
  measures: readonly Counted[]
  language: Language
}) {
  const { policy, homeHref } = useSite()
  const words = staffWords[language]
  if (measures.length === 0) return <p className="govuk-body">{words.measuresNone}</p>
  const sum = (journey: string, event: string, channel: string) =>
    measures
      .filter((one) => one.journey === journey && one.name === event && one.channel === channel)
      .reduce((total, { times }) => total + times, 0)
  const tables = servicesOf(policy).offered.flatMap(({ id, name }) => {
    const rows = Object.entries(words.events).flatMap(([event, text]) => {
      const counts = [sum(id, event, 'online'), sum(id, event, 'assisted')]
      if (counts.every((count) => count === 0)) return []
      const cells = counts.map((count) => ({ text: String(count), format: 'numeric' as const }))
      return [[text, ...cells]]
    })
    return rows.length === 0 ? [] : [{ id, caption: name[language], rows }]
  })
  return (
    <>
      <p className="govuk-hint">{words.measuresHint}</p>
      {tables.map(({ id, caption, rows }) => (
        <div key={id}>
          <Table
            caption={caption}
            head={[
              words.event,
              { text: words.online, format: 'numeric' },
              { text: words.assisted, format: 'numeric' },
            ]}
            rows={rows}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={`${homeHref}/staff/performance/${id}`}>
              {fill(performanceWords[language].daily, { service: caption })}
            </a>
          </p>
        </div>
      ))}
    </>
  )
}
