import { BODY_CLASS, HTML_CLASS, SupportScript } from '@guildhall/components/page-template'
import stylesheet from '@guildhall/theme/govuk.css?url'
import { type ReactNode, use } from 'react'
import { Links, Outlet, Scripts, useLocation } from 'react-router'
import { placeOf } from '../report/places.ts'
import { NonceContext } from './nonce.ts'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

/** The document around every page, in the language of its address. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext)
  return (
    <html lang={placeOf(useLocation().pathname).language} className={HTML_CLASS}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Links />
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
