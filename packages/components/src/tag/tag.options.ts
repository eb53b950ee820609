import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Tag } from './tag.tsx'

export const examples = examplesOf('tag', Tag, (o: Content) => ({
  ...extras(o),
  children: node(o),
}))
