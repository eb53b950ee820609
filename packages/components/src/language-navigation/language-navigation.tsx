import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'

/** A language that the page can be read in. What isn't named here goes to its element. */
export type LanguageNavigationItem = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    /** The language's name in that language: Cymraeg. */
    text: ReactNode
    /** A BCP 47 tag: cy. */
    lang?: string | undefined
    /** Whether the page is in it. @default when there is no `href` */
    current?: boolean | undefined
    /** Says in that language what the link does, for screen readers. */
    languageDescriptionText?: string | undefined
  }

export interface LanguageNavigationProps extends Omit<ComponentProps<'nav'>, 'children'> {
  items: readonly LanguageNavigationItem[]
  /** What the landmark is called. @default 'Language' */
  'aria-label'?: string | undefined
}

/** Lets a person read the page in another language. */
export function LanguageNavigation({
  items,
  className,
  'aria-label': label = 'Language',
  ...rest
}: LanguageNavigationProps) {
  return (
    <nav {...rest} className={classes('govuk-language-navigation', className)} aria-label={label}>
      <ul className="govuk-language-navigation__list">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: languages have no other identity
          <li className="govuk-language-navigation__list-item" key={index}>
            {item.current || !item.href ? currentLanguage(item) : languageLink(item)}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currentLanguage(item: LanguageNavigationItem) {
  const { text, current: _, href: __, languageDescriptionText: ___, ...rest } = item
  const { className, hrefLang: ____, ...attributes } = rest
  return (
    <span
      {...(attributes as ComponentProps<'span'>)}
      className={classes('govuk-language-navigation__text', className)}
      aria-current="true"
    >
      {text}
    </span>
  )
}

function languageLink(item: LanguageNavigationItem) {
  const { text, current: _, languageDescriptionText, className, ...rest } = item
  return (
    <a
      hrefLang={item.lang}
      {...rest}
      className={classes('govuk-language-navigation__link', className)}
      rel="alternate"
    >
      {text}
      {languageDescriptionText && (
        <span className="govuk-visually-hidden">{` ${languageDescriptionText}`}</span>
      )}
    </a>
  )
}
