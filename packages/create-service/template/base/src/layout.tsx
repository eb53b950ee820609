import { BackLink } from '@guildhall/components/back-link'
import { CouncilFooter } from '@guildhall/components/council-footer'
import { GenericHeader } from '@guildhall/components/generic-header'
import { LanguageNavigation } from '@guildhall/components/language-navigation'
import {
  BODY_CLASS,
  HTML_CLASS,
  PageLayout,
  SupportScript,
} from '@guildhall/components/page-template'
import { SkipLink } from '@guildhall/components/skip-link'
import type { LayoutProps } from '@guildhall/journeys/web'
import type { Language } from '@guildhall/standards/language'
import { brandLinks } from '@guildhall/theme/links'
import { themeCss } from '@guildhall/theme/theme'
import { council } from './council.ts'
import { words } from './words.ts'

const theme = themeCss(council.brand)
const links = brandLinks(council.brand)

/** Address of the home page in a language. */
export const homeHref = (language: Language) => (language === 'cy' ? '/cy' : '/')

/** The document around every page: the council’s brand, header, languages, back link, footer. */
export function layout({ language, model, nonce, children }: LayoutProps) {
  const said = words[language]
  // The page in the other language: the same one of the journey, or home.
  const path = model ? `${model.basePath.replace(/^\/cy/, '')}/${model.path}` : ''
  return (
    <html lang={language} className={HTML_CLASS}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <link rel="stylesheet" href="/assets/govuk.css" />
        <link rel="stylesheet" href="/assets/site.css" />
        {links.map((link) => (
          <link key={link.href} {...link} />
        ))}
        <style nonce={nonce}>{theme}</style>
      </head>
      <body className={BODY_CLASS}>
        <SupportScript nonce={nonce} />
        <SkipLink>{said.skip}</SkipLink>
        <PageLayout
          header={
            <GenericHeader href={homeHref(language)}>
              <span className="service-header__name">
                <span className="guildhall-logo" />
                {council.name[language]}
              </span>
            </GenericHeader>
          }
          beforeContent={
            <>
              <Languages language={language} path={path} />
              {model?.backHref === undefined ? null : (
                <BackLink href={model.backHref}>{said.back}</BackLink>
              )}
            </>
          }
          footer={
            <CouncilFooter
              linksTitle={said.supportLinks}
              links={[{ href: `mailto:${council.contact.email}`, text: council.contact.email }]}
              copyright={`© ${council.name[language]}`}
            />
          }
        >
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">{children}</div>
          </div>
        </PageLayout>
        <script type="module" src="/assets/enhance.js" nonce={nonce} />
      </body>
    </html>
  )
}

function Languages({ language, path }: { language: Language; path: string }) {
  if (council.languages.length < 2) return null
  return (
    <LanguageNavigation
      aria-label={words[language].languages}
      items={(['en', 'cy'] as const).map((other) => ({
        lang: other,
        text: words[other].languageName,
        ...(other === language
          ? { current: true }
          : {
              href: other === 'cy' ? `/cy${path}` : path || '/',
              languageDescriptionText: words[other].readInThis,
            }),
      }))}
    />
  )
}
