import { Table } from '@guildhall/components/table'
import type { Language } from '@guildhall/standards/language'
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
  const { policy } = useSite()
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
        <Table
          key={id}
          caption={caption}
          head={[
            words.event,
            { text: words.online, format: 'numeric' },
            { text: words.assisted, format: 'numeric' },
          ]}
          rows={rows}
        />
      ))}
    </>
  )
}
