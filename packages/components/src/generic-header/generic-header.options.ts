import { type Attributes, examplesOf, extras, node } from '../../test/parity/example.ts'
import { GenericHeader } from './generic-header.tsx'

interface Options {
  classes?: string
  attributes?: Attributes
  containerClasses?: string
  url?: string
  logoText?: string
  logoHtml?: string
}

export const examples = examplesOf('generic-header', GenericHeader, (o: Options) => ({
  ...extras(o),
  href: o.url,
  containerClassName: o.containerClasses,
  children: node({ text: o.logoText ?? '', html: o.logoHtml ?? '' }),
}))
