import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { SkipLink } from './skip-link.tsx'

export const examples = examplesOf('skip-link', SkipLink, (o: Content & { href?: string }) => ({
  ...extras(o),
  href: o.href ?? '#content',
  children: node(o),
}))
