import stylesheet from '@guildhall/theme/govuk.css?url'
import { type ReactNode, use } from 'react'
import { Links, Outlet, Scripts, useMatches, useRouteError } from 'react-router'
import { NonceContext } from './nonce.ts'
import demoStylesheet from './ui/demo.css?url'
import { ProblemPage } from './ui/problem-page.tsx'

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'stylesheet', href: demoStylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** Marks that scripts run, before anything is drawn; GOV.UK Frontend's CSS reads these classes. */
const MARK_SCRIPTS =
  "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')"

/** The document around every page, in the language of the route. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext)
  const ids = useMatches().map(({ id }) => id)
  const language = ids.includes('cy') ? 'cy' : 'en'
  return (
    <html lang={language} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Links />
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: MARK_SCRIPTS }}
        />
        {children}
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** What a resident sees when a page fails or isn't there, where no council is known. */
export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} language="en" homeHref="/" />
}
