import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Feedback } from './feedback.tsx'

interface Options extends Content {
  titleText?: string
  titleHtml?: string
  headingLevel?: 3
}

export const examples = examplesOf('feedback', Feedback, (o: Options) => ({
  ...extras(o),
  title: node({ text: o.titleText ?? '', html: o.titleHtml ?? '' }),
  headingLevel: o.headingLevel,
  children: node(o),
}))
