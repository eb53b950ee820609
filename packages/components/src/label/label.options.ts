import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Label } from './label.tsx'

interface Options extends Content {
  for?: string
  isPageHeading?: boolean
}

export const examples = examplesOf('label', Label, (o: Options) => ({
  ...extras(o),
  htmlFor: o.for,
  isPageHeading: o.isPageHeading,
  children: node(o),
}))
