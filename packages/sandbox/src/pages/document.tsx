import { SkipLink } from '@guildhall/components/skip-link'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { stylesPath } from './styles.ts'

/** What a whole page is made of. */
export type PageProps = {
  title: string
  language?: 'en' | 'cy'
  /** Says that this is a sandbox, in the page's language. */
  notice?: string
  /** Whether to show the links to the sandbox's own pages: not to someone who is paying. */
  links?: boolean
  children: ReactNode
}

/** Says on every page that nothing here is real. */
export const sandboxNotice =
  'This is a sandbox. No money moves, and no message leaves this machine.'

const ownPages = [
  ['/', 'Start'],
  ['/payments', 'Payments'],
  ['/inbox', 'Inbox'],
  ['/faults', 'Faults'],
] as const

const words = {
  en: { skip: 'Skip to main content', name: 'Guildhall sandbox', pages: 'Sandbox pages' },
  cy: { skip: 'Neidio i’r prif gynnwys', name: 'Amgylchedd profi Guildhall', pages: 'Tudalennau' },
}

/** Renders a page to HTML; it needs no script. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...props} />)}`
}

function Page({
  title,
  language = 'en',
  notice = sandboxNotice,
  links = true,
  children,
}: PageProps) {
  const said = words[language]
  return (
    <html lang={language} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${said.name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesPath} />
      </head>
      <body className="govuk-template__body">
        <SkipLink>{said.skip}</SkipLink>
        <header className="sandbox-header">
          <div className="govuk-width-container sandbox-header__inner">
            {links ? (
              <a className="sandbox-header__name govuk-body govuk-!-margin-bottom-0" href="/">
                {said.name}
              </a>
            ) : (
              <span className="sandbox-header__name govuk-body govuk-!-margin-bottom-0">
                {said.name}
              </span>
            )}
            {links && (
              <nav aria-label={said.pages}>
                <ul className="sandbox-header__links govuk-body govuk-!-margin-bottom-0">
                  {ownPages.map(([href, text]) => (
                    <li key={href}>
                      <a href={href}>{text}</a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
        </header>
        <aside className="sandbox-notice" aria-label={said.name}>
          <div className="govuk-width-container">
            <p className="govuk-body-s">
              <strong>{notice}</strong>
            </p>
          </div>
        </aside>
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper" id="main-content">
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}
