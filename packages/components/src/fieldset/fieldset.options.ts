import { type Content, examplesOf, extras, part, toReact } from '../../test/parity/example.ts'
import { Fieldset, Legend } from './fieldset.tsx'

interface Options {
  classes?: string
  attributes?: Record<string, unknown>
  role?: string
  describedBy?: string
  legend?: Content & { isPageHeading?: boolean }
  html?: string
}

export const examples = examplesOf('fieldset', Fieldset, (o: Options) => ({
  ...extras(o),
  role: o.role,
  'aria-describedby': o.describedBy,
  legend: part(Legend, o.legend, o.legend?.isPageHeading ? { isPageHeading: true } : {}),
  children: o.html && toReact(o.html),
}))
