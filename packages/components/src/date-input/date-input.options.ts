import {
  type Attributes,
  examplesOf,
  extras,
  type FieldOptions,
  node,
} from '../../test/parity/example.ts'
import { type FieldsetOptions, groupProps } from '../../test/parity/field.ts'
import { DateInput, type DateInputPart } from './date-input.tsx'

interface Part {
  id?: string
  name?: string
  label?: string
  value?: string | number
  classes?: string
  attributes?: Attributes
  error?: boolean
  pattern?: string
  inputmode?: 'text'
  autocomplete?: string
}

interface Options extends FieldOptions {
  namePrefix?: string
  fieldset?: FieldsetOptions
  items?: Part[]
  values?: Record<string, string | number>
  day?: Part | false
  month?: Part | false
  year?: Part | false
}

type PartName = 'day' | 'month' | 'year'

export const examples = examplesOf('date-input', DateInput, (o: Options) => ({
  ...groupProps(o),
  ...extras(o),
  id: o.id,
  name: o.namePrefix ?? '',
  day: datePart(o, 'day'),
  month: datePart(o, 'month'),
  year: datePart(o, 'year'),
  beforeInputs: node(o.formGroup?.beforeInputs),
  afterInputs: node(o.formGroup?.afterInputs),
}))

function datePart(o: Options, part: PartName): DateInputPart | false {
  const named = o[part]
  const listed = o.items?.length ? o.items.find(({ name }) => name?.startsWith(part)) : named
  if (listed === false || (o.items?.length && !listed)) return false
  const name = listed?.name ?? part
  const fullName = o.namePrefix ? `${o.namePrefix}-${name}` : name
  // The macro knows the year by its plain name only, and is narrower for any other.
  const width = o.items?.length && name !== part ? 'govuk-input--width-2' : ''
  return {
    ...extras({ ...listed, classes: listed?.classes || width }),
    id: listed?.id ?? `${o.id}-${name}`,
    name: fullName,
    label: listed?.label ?? name.charAt(0).toUpperCase() + name.slice(1),
    defaultValue: listed?.value ?? (named || undefined)?.value ?? o.values?.[fullName],
    ...(listed?.error !== undefined && { hasError: listed.error }),
    pattern: listed?.pattern,
    ...(listed?.inputmode && { inputMode: listed.inputmode }),
    autoComplete: listed?.autocomplete,
  }
}
