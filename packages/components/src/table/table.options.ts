import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  part,
} from '../../test/parity/example.ts'
import { Table, TableCaption } from './table.tsx'

interface Cell extends Content {
  format?: 'numeric'
  colspan?: number
  rowspan?: number
}

interface Options {
  classes?: string
  attributes?: Attributes
  caption?: string
  captionClasses?: string
  firstCellIsHeader?: boolean
  head?: Cell[]
  rows?: (Cell[] | null | false | '')[]
}

export const examples = examplesOf('table', Table, (o: Options) => ({
  ...extras(o),
  caption: part(TableCaption, { text: o.caption ?? '', classes: o.captionClasses ?? '' }),
  firstCellIsHeader: o.firstCellIsHeader,
  head: o.head?.map(cell),
  rows: (o.rows ?? []).map((row) => (row || undefined)?.map(cell)),
}))

function cell(o: Cell) {
  return { ...extras(o), format: o.format, colSpan: o.colspan, rowSpan: o.rowspan, text: node(o) }
}
