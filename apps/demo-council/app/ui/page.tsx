import { BackLink } from '@guildhall/components/back-link'
import { LanguageNavigation } from '@guildhall/components/language-navigation'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { siteWords } from '../content/index.ts'
import { otherLanguageHref } from './hrefs.ts'
import { useSite } from './site.ts'

/** What stands inside the header and footer of every page: language, back link, `<main>`. */
export function Page({
  backHref,
  children,
}: {
  backHref?: string | undefined
  children: ReactNode
}) {
  const { language, languages, homeHref } = useSite()
  const { pathname, search } = useLocation()
  const words = siteWords[language]
  return (
    <div className="govuk-width-container">
      {languages.length > 1 ? (
        <LanguageNavigation
          aria-label={language === 'cy' ? 'Iaith' : 'Language'}
          items={(['en', 'cy'] as const).map((other) => ({
            lang: other,
            text: siteWords[other].languageName,
            ...(other === language
              ? { current: true }
              : {
                  href: otherLanguageHref(homeHref, language, pathname) + search,
                  languageDescriptionText: siteWords[other].languageSwitch,
                }),
          }))}
        />
      ) : null}
      {backHref === undefined ? null : <BackLink href={backHref}>{words.back}</BackLink>}
      <main className="govuk-main-wrapper" id="main-content" lang={language}>
        {children}
      </main>
    </div>
  )
}
