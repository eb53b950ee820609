import { type Content, examplesOf, extras, node, part } from '../../test/parity/example.ts'
import { Tag } from '../tag/tag.tsx'
import { PhaseBanner } from './phase-banner.tsx'

export const examples = examplesOf(
  'phase-banner',
  PhaseBanner,
  (o: Content & { tag?: Content }) => ({
    ...extras(o),
    tag: part(Tag, o.tag) ?? '',
    children: node(o),
  }),
)
