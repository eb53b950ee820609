import { BackLink } from '@guildhall/components/back-link'
import {
  BODY_CLASS,
  HTML_CLASS,
  PageLayout,
  SupportScript,
} from '@guildhall/components/page-template'
import { SkipLink } from '@guildhall/components/skip-link'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import type { LayoutProps } from './web.tsx'

const words: Bilingual<{ skipLink: string; back: string }> = {
  en: { skipLink: 'Skip to main content', back: 'Back' },
  cy: { skipLink: 'Neidio i’r prif gynnwys', back: 'Yn ôl' },
}

/** What a site puts around every page, in the page's language. */
export interface DocumentParts {
  /** Styles and icons. */
  head?(language: Language): ReactNode
  header?(language: Language): ReactNode
  footer?(language: Language): ReactNode
  /** Scripts, where a page has any: GOV.UK Frontend's, or those that hydrate it. */
  scripts?(nonce: string | undefined): ReactNode
}

/** Makes a layout for `webJourney`: GOV.UK's page template, with a back link where there is a page before. */
export function documentLayout(parts: DocumentParts = {}): (props: LayoutProps) => ReactNode {
  return function layout({ language, model, nonce, children }) {
    const { skipLink, back } = words[language]
    return (
      <html lang={language} className={HTML_CLASS}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          {parts.head?.(language)}
        </head>
        <body className={BODY_CLASS}>
          {/* Without scripts a page must not say that it has them. */}
          {parts.scripts ? <SupportScript nonce={nonce} /> : null}
          <SkipLink>{skipLink}</SkipLink>
          <PageLayout
            header={parts.header?.(language)}
            beforeContent={
              model?.backHref === undefined ? null : (
                <BackLink href={model.backHref}>{back}</BackLink>
              )
            }
            footer={parts.footer?.(language)}
          >
            <div className="govuk-grid-row">
              <div className="govuk-grid-column-two-thirds">{children}</div>
            </div>
          </PageLayout>
          {parts.scripts?.(nonce)}
        </body>
      </html>
    )
  }
}
