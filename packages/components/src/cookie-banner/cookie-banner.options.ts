import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
} from '../../test/parity/example.ts'
import { CookieBanner } from './cookie-banner.tsx'

interface Message extends Content {
  headingText?: string
  headingHtml?: string
  role?: string
  hidden?: boolean
  actions?: {
    text: string
    href?: string
    type?: 'button' | 'submit'
    name?: string
    value?: string
    classes?: string
    attributes?: Attributes
  }[]
}

interface Options {
  classes?: string
  attributes?: Attributes
  ariaLabel?: string
  hidden?: boolean
  messages: Message[]
}

export const examples = examplesOf('cookie-banner', CookieBanner, (o: Options) => ({
  ...extras(o),
  'aria-label': o.ariaLabel,
  hidden: o.hidden,
  messages: o.messages.map((message) => ({
    ...extras(message),
    heading: node({ text: message.headingText ?? '', html: message.headingHtml ?? '' }),
    text: node(message),
    ...(message.role && { role: message.role }),
    hidden: message.hidden,
    actions: message.actions?.map(({ classes, attributes, ...action }) => ({
      ...action,
      ...extras({ ...(classes && { classes }), ...(attributes && { attributes }) }),
    })),
  })),
}))
