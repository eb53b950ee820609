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
  const rows = servicesOf(policy).offered.flatMap(({ id, name }) =>
    Object.entries(words.events).flatMap(([event, text]) => {
      const online = sum(id, event, 'online')
      const assisted = sum(id, event, 'assisted')
      if (online + assisted === 0) return []
      return [
        [
          name[language],
          text,
          { text: String(online), format: 'numeric' as const },
          { text: String(assisted), format: 'numeric' as const },
        ],
      ]
    }),
  )
  return (
    <>
      <p className="govuk-hint">{words.measuresHint}</p>
      <Table
        head={[
          words.service,
          words.event,
          { text: words.online, format: 'numeric' },
          { text: words.assisted, format: 'numeric' },
        ]}
        rows={rows}
      />
    </>
  )
}
