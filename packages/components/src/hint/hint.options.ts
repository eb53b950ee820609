import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Hint } from './hint.tsx'

export const examples = examplesOf('hint', Hint, (o: Content & { id?: string }) => ({
  ...extras(o),
  id: o.id,
  children: node(o),
}))
