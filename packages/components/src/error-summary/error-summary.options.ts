import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { ErrorSummary } from './error-summary.tsx'

interface Options {
  titleText?: string
  titleHtml?: string
  descriptionText?: string
  descriptionHtml?: string
  errorList?: (Content & { href?: string })[]
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
}

export const examples = examplesOf('error-summary', ErrorSummary, (o: Options) => ({
  ...extras(o),
  title: node({ text: o.titleText ?? '', html: o.titleHtml ?? '' }) ?? '',
  description: node({ text: o.descriptionText ?? '', html: o.descriptionHtml ?? '' }),
  errors: (o.errorList ?? []).map((error) => ({
    ...toProps(error.attributes),
    href: error.href,
    text: node(error),
  })),
  disableAutoFocus: o.disableAutoFocus,
}))
