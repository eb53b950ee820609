import facts from 'virtual:guildhall-facts'
import type { Parameter } from '../facts.ts'

/** Examples by the name of an argument; anything else stands as its name. */
const examples: Readonly<Record<string, unknown>> = {
  phone: '01632 960 100',
  time: '5pm',
  date: '1 December 2026',
  day: '1 December 2026',
  from: '1 December 2026',
  to: '30 November 2027',
  price: '£15.00',
  minimum: '£30.00',
  amount: '£15.00',
  first: '£55.00',
  later: '£45.00',
  each: '£20.00',
  fee: '£30.00',
  word: 'Tomorrow',
  why: ': Snow on the roads',
  reference: 'HDJ2-7KQ4',
  item: 'Sofa',
  councils: 'Alderbrook',
  council: 'Alderbrook',
  email: 'sam@example.org',
  address: '1 Guildhall Street',
  service: 'Recycling',
  container: 'Blue box',
}

/** Counts in which the two languages part, one for each form: Welsh has six. */
const counts = [0, 1, 2, 3, 6, 10]
const forms: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  few: 3,
  many: 6,
  other: 10,
}

interface Row {
  readonly place: string
  readonly en: readonly string[]
  readonly cy: readonly string[]
}

interface WordsProps {
  en: unknown
  cy: unknown
  /** The English content file, for the arguments of its sentences. */
  file: string
  /** Only these parts of the content; all by default. */
  parts?: readonly string[]
}

/** Every word of a pattern in English and Welsh, side by side, as its content modules have them. */
export function Words({ en, cy, file, parts }: WordsProps) {
  const parameters = facts.parameters[file] ?? {}
  const rows = rowsOf(en, cy, '', parameters)
    .filter(({ place }) => parts === undefined || parts.includes(place.split('.')[0] ?? ''))
    // What a council may add words to, and has none by default.
    .filter((row) => [...row.en, ...row.cy].some((line) => line !== ''))
  return (
    <table className="govuk-table workshop-table workshop-words">
      <caption className="govuk-table__caption govuk-visually-hidden">
        Words in English and Welsh
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['Where', 'English', 'Cymraeg'].map((head) => (
            <th key={head} scope="col" className="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr className="govuk-table__row" key={row.place}>
            <th scope="row" className="govuk-table__header">
              <Place of={row.place} />
            </th>
            <td className="govuk-table__cell">
              <Lines lines={row.en} />
            </td>
            <td className="govuk-table__cell" lang="cy">
              <Lines lines={row.cy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A place in the content, which may break between its names and nowhere else. */
function Place({ of }: { of: string }) {
  const names = of.split(/(?<=[.-])|(?=[A-Z])/)
  return (
    <code>
      {names.map((name, at) => (
        <span key={`${at} ${name}`}>
          {at > 0 && <wbr />}
          {name}
        </span>
      ))}
    </code>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line === '' ? '–' : line}</div>)
}

function rowsOf(
  en: unknown,
  cy: unknown,
  place: string,
  parameters: Readonly<Record<string, readonly Parameter[]>>,
): Row[] {
  if (isForms(en) || isForms(cy)) return [{ place, en: counted(en), cy: counted(cy) }]
  if (isParts(en) || isParts(cy)) {
    const keys = new Set([...Object.keys(en ?? {}), ...Object.keys(cy ?? {})])
    return [...keys].flatMap((key) => {
      const one = (part: unknown) => (isParts(part) ? part[key] : undefined)
      return rowsOf(one(en), one(cy), place === '' ? key : `${place}.${key}`, parameters)
    })
  }
  const args = parameters[place] ?? []
  return [{ place, en: spoken(en, args), cy: spoken(cy, args) }]
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Forms of one sentence, by what Unicode calls the plural categories. */
function isForms(value: unknown): value is Readonly<Record<string, string>> {
  return isParts(value) && 'other' in value && Object.keys(value).every((key) => key in forms)
}

/** Each form of a sentence, with a number that it is for. */
function counted(value: unknown): readonly string[] {
  if (!isForms(value)) return spoken(value, [])
  return Object.keys(forms)
    .filter((form) => form in value)
    .map((form) => String(value[form]).replaceAll('{count}', String(forms[form])))
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** What a part of the content says; a function's answers to its examples, each once. */
function spoken(value: unknown, args: readonly Parameter[]): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isList(value)) return value
  if (typeof value !== 'function') return []
  const isCounted = args.some(({ type }) => type === 'number')
  const said = (isCounted ? counts : [0]).map((count) => {
    try {
      return String(value(...args.map((arg) => exampleOf(arg, count))))
    } catch {
      return ''
    }
  })
  return [...new Set(said)].filter((line) => line !== '')
}

function exampleOf({ name, type }: Parameter, count: number): unknown {
  if (type === 'number') return count
  if (type === 'Frequency') return { kind: 'weeks', every: 2 }
  if (type.endsWith('[]')) return [examples[name] ?? name]
  return examples[name] ?? `[${name}]`
}
