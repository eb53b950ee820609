import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
} from '../../test/parity/example.ts'
import { LanguageNavigation } from './language-navigation.tsx'

interface Item extends Content {
  href?: string
  lang?: string
  hrefLang?: string
  dir?: string
  current?: boolean
  languageDescriptionText?: string
}

interface Options {
  classes?: string
  attributes?: Attributes
  ariaLabel?: string
  items?: Item[]
}

export const examples = examplesOf('language-navigation', LanguageNavigation, (o: Options) => ({
  ...extras(o),
  'aria-label': o.ariaLabel,
  items: (o.items ?? []).map((item) => ({
    ...extras(item),
    href: item.href,
    lang: item.lang,
    ...(item.hrefLang && { hrefLang: item.hrefLang }),
    dir: item.dir,
    current: item.current,
    languageDescriptionText: item.languageDescriptionText,
    text: node(item),
  })),
}))
