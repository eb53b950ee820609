import type { Language } from '@guildhall/standards/language'

/** Address of a council's home page in a language. */
export function homeHrefOf(slug: string, language: Language): string {
  return language === 'cy' ? `/${slug}/cy` : `/${slug}`
}

/** The same page in the other language: the resident keeps place and answers. */
export function otherLanguageHref(homeHref: string, language: Language, pathname: string): string {
  const rest = pathname.slice(homeHref.length)
  return language === 'cy' ? `${homeHref.replace(/\/cy$/, '')}${rest}` : `${homeHref}/cy${rest}`
}

/** The language of an address: `/council/cy…` is Welsh. */
export function languageOf(pathname: string): Language {
  return /^\/[^/]+\/cy(\/|\.data|$)/.test(pathname) ? 'cy' : 'en'
}
