import { lgslNames, type Pattern, pageOf, patterns } from '../patterns.ts'
import { entryOf, statusOf } from '../status.ts'

function PatternLink({ pattern }: { pattern: Pattern }) {
  return (
    <a className="govuk-link" href={pageOf(pattern)} target="_top">
      {pattern.name}
    </a>
  )
}

interface TableProps {
  caption: string
  heads: readonly string[]
  rows: readonly { readonly key: string; readonly cells: readonly React.ReactNode[] }[]
}

function List({ caption, heads, rows }: TableProps) {
  return (
    <table className="govuk-table workshop-table">
      <caption className="govuk-table__caption govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {heads.map((head) => (
            <th key={head} scope="col" className="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map(({ key, cells: [first, ...more] }) => (
          <tr className="govuk-table__row" key={key}>
            <th scope="row" className="govuk-table__header">
              {first}
            </th>
            {more.map((cell, at) => (
              <td className="govuk-table__cell" key={heads[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Patterns by what a resident comes to do, in their words. */
export function ByTask() {
  const rows = patterns
    .flatMap((pattern) => pattern.tasks.map((task) => ({ task, pattern })))
    .toSorted((one, other) => one.task.localeCompare(other.task, 'en-GB'))
    .map(({ task, pattern }) => ({
      key: task,
      cells: [task, <PatternLink key={pattern.id} pattern={pattern} />],
    }))
  return <List caption="By task" heads={['I want to …', 'Pattern']} rows={rows} />
}

/** Patterns by number in the Local Government Services List, as the catalogue has them. */
export function ByLgsl() {
  const numbered = patterns.flatMap((pattern) =>
    entryOf(pattern).lgsl.map((number) => ({ number, pattern })),
  )
  const rows = numbered
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, pattern }) => ({
      key: `${number} ${pattern.id}`,
      cells: [
        String(number),
        lgslNames[number] ?? '',
        <PatternLink key={pattern.id} pattern={pattern} />,
      ],
    }))
  return <List caption="By LGSL number" heads={['LGSL', 'Service', 'Pattern']} rows={rows} />
}

/** Patterns with what each gets a council. */
export function Chooser() {
  const rows = patterns.map((pattern) => ({
    key: pattern.id,
    cells: [
      <PatternLink key={pattern.id} pattern={pattern} />,
      pattern.gets,
      <code key={pattern.package}>{pattern.package}</code>,
    ],
  }))
  return <List caption="Patterns" heads={['Pattern', 'What it gets', 'Package']} rows={rows} />
}

/** How far each pattern has ripened. */
export function Statuses() {
  const rows = patterns.map((pattern) => {
    const { status, evidence } = statusOf(pattern.id)
    return {
      key: pattern.id,
      cells: [
        <PatternLink key={pattern.id} pattern={pattern} />,
        <strong key={status} className="govuk-tag govuk-tag--grey">
          {status}
        </strong>,
        evidence.length > 0 ? evidence.join('; ') : 'None yet',
      ],
    }
  })
  return <List caption="Status" heads={['Pattern', 'Status', 'Evidence']} rows={rows} />
}
