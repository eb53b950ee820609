import { BODY_CLASS, HTML_CLASS } from '@guildhall/components/page-template'
import type { ReactNode } from 'react'
import { Outlet, useLocation } from 'react-router'
import { languageOf } from './language.ts'

/** The document around every page; the demo council shows one that hydrates. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={languageOf(useLocation().pathname)} className={HTML_CLASS}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      </head>
      <body className={BODY_CLASS}>{children}</body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
