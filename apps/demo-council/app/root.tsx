import suggestionsStylesheet from '@guildhall/address-lookup/suggestions.css?url'
import { BODY_CLASS, HTML_CLASS, SupportScript } from '@guildhall/components/page-template'
import stylesheet from '@guildhall/theme/govuk.css?url'
import type { BrandLink } from '@guildhall/theme/links'
import { type ReactNode, use } from 'react'
import { Links, Outlet, Scripts, useMatches, useRouteError } from 'react-router'
import { NonceContext } from './nonce.ts'
import demoStylesheet from './ui/demo.css?url'
import { ProblemPage } from './ui/problem-page.tsx'
import type { Site } from './ui/site.ts'

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'stylesheet', href: suggestionsStylesheet },
  { rel: 'stylesheet', href: demoStylesheet },
]

const ownIcon: BrandLink = { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }

/** The document around every page, in the language of the route. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext)
  const council = useMatches().find(({ id }) => id === 'en' || id === 'cy')
  const language = council?.id === 'cy' ? 'cy' : 'en'
  const { themeCss: theme, links: brand = [ownIcon] } =
    (council?.loaderData as Partial<Site> | undefined) ?? {}
  return (
    <html lang={language} className={HTML_CLASS}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Links />
        {brand.map((link) => (
          <link key={link.href} {...link} />
        ))}
        {theme === undefined ? null : (
          <style
            nonce={nonce}
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: theme }}
          />
        )}
      </head>
      <body className={BODY_CLASS} suppressHydrationWarning>
        <SupportScript nonce={nonce} />
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
