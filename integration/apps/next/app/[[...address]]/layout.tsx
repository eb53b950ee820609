import '@guildhall/theme/govuk.css'
import { BODY_CLASS, HTML_CLASS, SupportScript } from '@guildhall/components/page-template'
import { SkipLink } from '@guildhall/components/skip-link'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'

interface LayoutProps {
  children: ReactNode
  params: Promise<{ address?: string[] }>
}

/** The document around every page, in the language of its address. */
export default async function Layout({ children, params }: LayoutProps) {
  const { address } = await params
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const isWelsh = address?.[0] === 'cy'
  return (
    <html lang={isWelsh ? 'cy' : 'en'} className={HTML_CLASS}>
      <body className={BODY_CLASS} suppressHydrationWarning>
        <SupportScript nonce={nonce} />
        <SkipLink>{isWelsh ? 'Neidio i’r prif gynnwys' : 'Skip to main content'}</SkipLink>
        {children}
      </body>
    </html>
  )
}
