import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { BackLink } from './back-link.tsx'

export const examples = examplesOf('back-link', BackLink, (o: Content & { href?: string }) => ({
  ...extras(o),
  href: o.href,
  children: node(o),
}))
