import type { AriaRole } from 'react'
import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { NotificationBanner } from './notification-banner.tsx'

interface Options extends Content {
  type?: string
  titleText?: string
  titleHtml?: string
  titleId?: string
  titleHeadingLevel?: 3
  role?: string
  disableAutoFocus?: boolean
}

export const examples = examplesOf('notification-banner', NotificationBanner, (o: Options) => ({
  ...extras(o),
  ...(o.type === 'success' && { type: 'success' as const }),
  title: node({ text: o.titleText ?? '', html: o.titleHtml ?? '' }),
  titleId: o.titleId,
  titleHeadingLevel: o.titleHeadingLevel,
  role: o.role as AriaRole | undefined,
  disableAutoFocus: o.disableAutoFocus,
  children: node(o),
}))
