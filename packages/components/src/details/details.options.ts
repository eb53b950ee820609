import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Details } from './details.tsx'

interface Options extends Content {
  id?: string
  open?: boolean
  summaryText?: string
  summaryHtml?: string
}

export const examples = examplesOf('details', Details, (o: Options) => ({
  ...extras(o),
  id: o.id,
  open: o.open,
  summary: node({ text: o.summaryText ?? '', html: o.summaryHtml ?? '' }),
  children: node(o),
}))
