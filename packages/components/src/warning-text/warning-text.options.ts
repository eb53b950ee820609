import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { WarningText } from './warning-text.tsx'

export const examples = examplesOf(
  'warning-text',
  WarningText,
  (o: Content & { iconFallbackText?: string }) => ({
    ...extras(o),
    ...(o.iconFallbackText && { iconFallbackText: o.iconFallbackText }),
    children: node(o),
  }),
)
