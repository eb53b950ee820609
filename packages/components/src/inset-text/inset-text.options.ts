import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { InsetText } from './inset-text.tsx'

export const examples = examplesOf('inset-text', InsetText, (o: Content & { id?: string }) => ({
  ...extras(o),
  ...(o.id && { id: o.id }),
  children: node(o),
}))
