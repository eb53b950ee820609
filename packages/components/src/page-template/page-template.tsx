import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { SkipLink } from '../skip-link/skip-link.tsx'
import { SUPPORT_SCRIPT } from './support-script.ts'

export interface PageTemplateProps {
  /** What the page is called: its heading, the service, the council. Begins with Error: after one. */
  title?: ReactNode
  /** The title's language, where it isn't the page's: a BCP 47 tag. */
  titleLang?: string | undefined
  /** The page's language: a BCP 47 tag. @default 'en' */
  lang?: string | undefined
  /** The colour of a phone's browser frame. @default '#1d70b8' */
  themeColor?: string | undefined
  /** Styles, icons and metadata. Search engines and browsers look for icons here. */
  head?: ReactNode
  /** Allows the support script under a Content Security Policy. */
  nonce?: string | undefined
  htmlProps?: ComponentProps<'html'> | undefined
  bodyProps?: ComponentProps<'body'> | undefined
  /** Stands first in the body: a cookie banner. */
  bodyStart?: ReactNode
  /** @default a skip link to the main content */
  skipLink?: ReactNode
  /** The header; null leaves it out. */
  header?: ReactNode
  headerProps?: ComponentProps<'header'> | undefined
  /** Stands above the main content: back link, breadcrumbs, phase banner. */
  beforeContent?: ReactNode
  containerProps?: ComponentProps<'div'> | undefined
  mainProps?: ComponentProps<'main'> | undefined
  /** The footer; null leaves it out. */
  footer?: ReactNode
  footerProps?: ComponentProps<'footer'> | undefined
  /** Stands last in the body: scripts. */
  bodyEnd?: ReactNode
  /** The main content. */
  children?: ReactNode
}

/** A whole page, from `<html>` to the last script, as GOV.UK Frontend's template lays it out. */
export function PageTemplate(props: PageTemplateProps) {
  const { lang = 'en', htmlProps, bodyProps, nonce, skipLink = <SkipLink /> } = props
  return (
    <html {...htmlProps} lang={lang} className={classes(HTML_CLASS, htmlProps?.className)}>
      <head>
        <meta charSet="utf-8" />
        <title lang={props.titleLang}>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={props.themeColor ?? '#1d70b8'} />
        {props.head}
      </head>
      {/* The script has added to the class by the time React looks at it. */}
      <body
        {...bodyProps}
        className={classes(BODY_CLASS, bodyProps?.className)}
        suppressHydrationWarning
      >
        <SupportScript nonce={nonce} />
        {props.bodyStart}
        {skipLink}
        <PageLayout {...props} />
        {props.bodyEnd}
      </body>
    </html>
  )
}

/** The class of `<html>`. */
export const HTML_CLASS = 'govuk-template'

/** The class of `<body>`. Give that element `suppressHydrationWarning`: the script adds to it. */
export const BODY_CLASS = 'govuk-template__body'

/** The inline script that marks the page as one whose scripts run. First in `<body>`. */
export function SupportScript({ nonce }: { nonce?: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
      dangerouslySetInnerHTML={{ __html: SUPPORT_SCRIPT }}
      suppressHydrationWarning
    />
  )
}

type PageLayoutProps = Pick<
  PageTemplateProps,
  | 'header'
  | 'headerProps'
  | 'beforeContent'
  | 'containerProps'
  | 'mainProps'
  | 'footer'
  | 'footerProps'
  | 'children'
>

/** A page between skip link and scripts: header, main content and footer, for hosts that draw the rest. */
export function PageLayout(props: PageLayoutProps) {
  const { headerProps, containerProps, mainProps, footerProps } = props
  return (
    <>
      {props.header && (
        <header
          {...headerProps}
          className={classes('govuk-template__header', headerProps?.className)}
        >
          {props.header}
        </header>
      )}
      <div
        {...containerProps}
        className={classes('govuk-width-container', containerProps?.className)}
      >
        {props.beforeContent}
        <main
          {...mainProps}
          className={classes('govuk-main-wrapper', mainProps?.className)}
          id="main-content"
        >
          {props.children}
        </main>
      </div>
      {props.footer && (
        <footer
          {...footerProps}
          className={classes('govuk-template__footer', footerProps?.className)}
        >
          {props.footer}
        </footer>
      )}
    </>
  )
}
