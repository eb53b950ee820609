import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
  toReact,
} from '../../test/parity/example.ts'
import { ServiceNavigation } from './service-navigation.tsx'

interface Options {
  classes?: string
  attributes?: Attributes
  ariaLabel?: string
  serviceName?: string
  serviceUrl?: string
  menuButtonText?: string
  menuButtonLabel?: string
  navigationLabel?: string
  navigationId?: string
  navigationClasses?: string
  collapseNavigationOnMobile?: boolean
  navigation?: (
    | null
    | false
    | ''
    | (Content & { href?: string; current?: boolean; active?: boolean })
  )[]
  slots?: Partial<Record<'start' | 'navigationStart' | 'navigationEnd', string>> & {
    end?: string | { html: string; align?: 'inline' }
  }
}

export const examples = examplesOf('service-navigation', ServiceNavigation, (o: Options) => {
  const end = typeof o.slots?.end === 'string' ? { html: o.slots.end, align: '' } : o.slots?.end
  return {
    ...extras(o),
    'aria-label': o.ariaLabel,
    serviceName: o.serviceName,
    serviceUrl: o.serviceUrl,
    menuButtonText: o.menuButtonText,
    menuButtonLabel: o.menuButtonLabel,
    navigationLabel: o.navigationLabel,
    navigationId: o.navigationId,
    navigationClassName: o.navigationClasses,
    collapseNavigationOnMobile: o.collapseNavigationOnMobile,
    navigation: o.navigation?.map(
      (item) =>
        item !== '' &&
        item && {
          ...toProps(item.attributes),
          href: item.href,
          current: item.current,
          active: item.active,
          text: node(item),
        },
    ),
    start: o.slots?.start && toReact(o.slots.start),
    end: end && toReact(end.html),
    endIsInline: end?.align === 'inline',
    navigationStart: o.slots?.navigationStart && toReact(o.slots.navigationStart),
    navigationEnd: o.slots?.navigationEnd && toReact(o.slots.navigationEnd),
  }
})
