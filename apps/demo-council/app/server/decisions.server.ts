import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { formatPence, pence } from '@guildhall/standards/pence'
import { z } from 'zod'
import type { SiteCouncil } from '../councils/define.ts'

/** One decision of a council, as its pattern’s policy describes it; in English. */
export interface DecisionMade {
  /** What is decided, “How many items one booking may have”. */
  readonly is: string
  /** What was decided: true or false, or a line for each of its parts. */
  readonly value: boolean | readonly string[]
}

/** A schema as `z.toJSONSchema` writes it, as far as it is read. */
interface Described {
  readonly type?: string
  readonly const?: unknown
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: Described
  readonly anyOf?: readonly Described[]
  readonly oneOf?: readonly Described[]
}

const parts: Readonly<Record<string, keyof SiteCouncil['policies']['binCollection']>> = {
  'bin-days': 'holidays',
  'missed-collection': 'missed',
  'bulky-collection': 'bulky',
  containers: 'containers',
  'garden-waste': 'garden',
  'assisted-collection': 'assisted',
}

/** What a council decided about one of its services, from the policy’s own schema and its profile. */
export function decisionsOf({ policies }: SiteCouncil, service: string): DecisionMade[] {
  const part = parts[service]
  if (part === undefined) return []
  const decided = policies.binCollection[part]
  if (typeof decided !== 'object' || decided === null) return []
  const schema = z.toJSONSchema(binCollectionPolicy, { io: 'output', unrepresentable: 'any' })
  const described = withProperties((schema as Described).properties?.[part])
  return Object.entries(decided as object).flatMap(([name, value]): DecisionMade[] => {
    const field = described?.properties?.[name]
    if (!field?.description || value === undefined) return []
    const unit = /^(.*) \(([^()]+)\)$/.exec(field.description)
    const is = unit?.[1] ?? field.description
    if (typeof value === 'boolean') return [{ is, value }]
    const lines = Array.isArray(value)
      ? linesOf(value, field.items, unit?.[2])
      : [told(value, field, unit?.[2])]
    return [{ is: unit?.[2] ? `${is} (${unit[2]})` : is, value: lines }]
  })
}

function linesOf(values: readonly unknown[], items: Described | undefined, unit = ''): string[] {
  if (values.length === 0) return ['None']
  const lines = values.map((value) => told(value, items, unit))
  return values.every((value) => typeof value !== 'object') ? [lines.join(', ')] : lines
}

/** A value in words; of several forms that it may have, by the one that it has. */
function told(value: unknown, schema: Described | undefined, unit = ''): string {
  if (value === null) return 'Never'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    // Prices are numbers of pence, counts are integers.
    const isMoney = unit.includes('pence') && schema?.type === 'number'
    return isMoney ? formatPence(pence(value), 'en') : String(value)
  }
  if (Array.isArray(value)) return linesOf(value, schema?.items, unit).join('; ')
  if (typeof value !== 'object') return String(value)
  if ('en' in value) return String(value.en)
  const form = withProperties(schema, value)
  return Object.entries(value)
    .filter(([name, one]) => {
      const usual = form?.properties?.[name]?.default
      // Nor what goes without saying.
      return name !== 'id' && name !== 'hint' && one !== undefined && !isSame(one, usual)
    })
    .map(([name, one]) => {
      const text = told(one, form?.properties?.[name], unit)
      return name === 'name' || name === 'reason' ? text : `${inWords(name)}: ${text}`
    })
    .join(', ')
}

function withProperties(schema: Described | undefined, value: object = {}): Described | undefined {
  const forms = schema?.oneOf ?? schema?.anyOf ?? (schema ? [schema] : [])
  return forms.find(
    ({ properties }) =>
      properties !== undefined &&
      Object.entries(value).every(([name, one]) => {
        const fixed = properties[name]?.const
        return name in properties && (fixed === undefined || fixed === one)
      }),
  )
}

function isSame(value: unknown, usual: unknown): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0
  return isEmptyList || JSON.stringify(value) === JSON.stringify(usual)
}

/** “upTo” as “up to”. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
