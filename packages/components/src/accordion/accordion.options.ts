import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
} from '../../test/parity/example.ts'
import { Accordion, type AccordionWords } from './accordion.tsx'

interface Options extends AccordionWords {
  id: string
  classes?: string
  attributes?: Attributes
  headingLevel?: 3
  rememberExpanded?: boolean
  items: (
    | null
    | false
    | ''
    | { heading: Content; summary?: Content; content: Content; expanded?: boolean }
  )[]
}

export const examples = examplesOf('accordion', Accordion, (o: Options) => ({
  ...extras(o),
  id: o.id,
  headingLevel: o.headingLevel,
  rememberExpanded: o.rememberExpanded,
  hideAllSectionsText: o.hideAllSectionsText,
  showAllSectionsText: o.showAllSectionsText,
  hideSectionText: o.hideSectionText,
  showSectionText: o.showSectionText,
  hideSectionAriaLabelText: o.hideSectionAriaLabelText,
  showSectionAriaLabelText: o.showSectionAriaLabelText,
  items: o.items.map(
    (item) =>
      item !== '' &&
      item && {
        heading: node(item.heading),
        summary: node(item.summary),
        content: node(item.content),
        expanded: item.expanded,
      },
  ),
}))
