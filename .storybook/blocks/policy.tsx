import type { ReactNode } from 'react'

/** A schema as `z.toJSONSchema` writes it, as far as it is shown. */
interface Described {
  readonly description?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Described>>
}

interface PolicyProps {
  /** `z.toJSONSchema(policy, { io: 'input', unrepresentable: 'any' })`. */
  schema: object
  /** Only this part of it, `missed`; its own fields. */
  part?: string
  /** Only these fields of it. */
  fields?: readonly string[]
}

/** What a council may decide, from the policy’s own schema. */
export function Policy({ schema, part, fields }: PolicyProps) {
  const whole: Described = schema
  const from = part === undefined ? whole : whole.properties?.[part]
  const all = Object.entries(from?.properties ?? {})
  const shown = all.filter(([name]) => fields === undefined || fields.includes(name))
  return (
    <dl className="workshop-policy">
      {shown.map(([name, field]) => {
        const { is, unit } = read(field.description ?? '')
        return (
          <div key={name} className="workshop-policy__field">
            <dt>
              <code>{part === undefined ? name : `${part}.${name}`}</code>
            </dt>
            <dd>
              {is === '' ? null : <p className="govuk-body">{is}.</p>}
              <ul className="govuk-list workshop-facts">
                {unit === undefined ? null : <Fact name="Unit">{unit}</Fact>}
                {field.enum ? <Fact name="One of">{field.enum.map(String).join(', ')}</Fact> : null}
                {rangeOf(field) === undefined ? null : <Fact name="Range">{rangeOf(field)}</Fact>}
                {field.default === undefined ? null : (
                  <Fact name="Default">
                    <Value of={field.default} />
                  </Fact>
                )}
                {field.examples?.map((example) => (
                  <Fact name="Example" key={JSON.stringify(example)}>
                    <Value of={example} />
                  </Fact>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <b>{name}</b> {children}
    </li>
  )
}

function Value({ of }: { of: unknown }) {
  const text = JSON.stringify(of, null, typeof of === 'object' ? 1 : 0)
  const onOne = JSON.stringify(of)
  return onOne.length < 60 ? <code>{onOne}</code> : <pre className="workshop-code">{text}</pre>
}

/** A description that ends in its unit, “How long after (working days)”. */
function read(description: string): { is: string; unit?: string } {
  const found = /^(.*) \(([^()]+)\)$/.exec(description)
  return found?.[1] && found[2] ? { is: found[1], unit: found[2] } : { is: description }
}

function rangeOf({ minimum, maximum, type }: Described): string | undefined {
  if (type !== 'integer' || maximum === undefined || maximum > 1_000_000) return undefined
  return `${minimum ?? 0} to ${maximum}`
}
