import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'
import { navigationItem } from './navigation-item.tsx'
import { NavigationMenu } from './navigation-menu.tsx'

/** A page of the service. What isn't named here goes to its `<a>`. */
export type ServiceNavigationItem = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    text: ReactNode
    /** Whether this is the page shown. */
    current?: boolean | undefined
    /** Whether the page shown belongs under it. */
    active?: boolean | undefined
  }

export interface ServiceNavigationProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** The service's name. */
  serviceName?: ReactNode
  /** Where the name leads. */
  serviceUrl?: string | undefined
  /** The service's pages. Falsy ones are left out. */
  navigation?: readonly (ServiceNavigationItem | null | undefined | false)[] | undefined
  /** The id of the list. @default 'navigation' */
  navigationId?: string | undefined
  /** What the landmark is called. @default the menu button's text */
  navigationLabel?: string | undefined
  navigationClassName?: string | undefined
  /** Hides the list behind a button on a small screen. @default when there are two items or more */
  collapseNavigationOnMobile?: boolean | undefined
  /** @default 'Menu' */
  menuButtonText?: string | undefined
  /** What a screen reader says for the button, where its text says too little. */
  menuButtonLabel?: string | undefined
  /** Placed first. */
  start?: ReactNode
  /** Placed last. */
  end?: ReactNode
  /** Puts `end` in the same row. */
  endIsInline?: boolean | undefined
  /** Placed before the first item: `<li>` elements. */
  navigationStart?: ReactNode
  /** Placed after the last item: `<li>` elements. */
  navigationEnd?: ReactNode
  /** What the whole is called. @default 'Service information' */
  'aria-label'?: string | undefined
}

/** Names a service and leads to its pages. Stands under the header. */
export function ServiceNavigation({
  serviceName,
  serviceUrl,
  navigation = [],
  navigationId = 'navigation',
  menuButtonText = 'Menu',
  menuButtonLabel,
  navigationLabel = menuButtonText,
  navigationClassName,
  collapseNavigationOnMobile,
  start,
  end,
  endIsInline,
  navigationStart,
  navigationEnd,
  className,
  'aria-label': label = 'Service information',
  ...rest
}: ServiceNavigationProps) {
  const items = navigation.filter((item) => !!item)
  const hasNavigation = items.length > 0 || !isEmpty(navigationStart) || !isEmpty(navigationEnd)
  const list = {
    className: 'govuk-service-navigation__list',
    id: navigationId,
    children: (
      <>
        {navigationStart}
        {items.map(navigationItem)}
        {navigationEnd}
      </>
    ),
  }
  const content = (
    <div
      className={classes(
        'govuk-width-container',
        endIsInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {start}
      <div className="govuk-service-navigation__container">
        {serviceNameOf(serviceName, serviceUrl)}
        {hasNavigation && (
          <nav
            aria-label={navigationLabel}
            className={classes('govuk-service-navigation__wrapper', navigationClassName)}
          >
            {(collapseNavigationOnMobile ?? items.length > 1) ? (
              <NavigationMenu
                list={list}
                text={menuButtonText}
                label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
              />
            ) : (
              <ul {...list} />
            )}
          </nav>
        )}
      </div>
      {end}
    </div>
  )
  const root = {
    ...rest,
    className: classes('govuk-service-navigation', className),
    'data-module': 'govuk-service-navigation',
    children: content,
  }
  // With nothing but the navigation inside, that is landmark enough.
  return isEmpty(serviceName) && isEmpty(start) && isEmpty(end) ? (
    <div {...(root as ComponentProps<'div'>)} />
  ) : (
    <section {...root} aria-label={label} />
  )
}

function serviceNameOf(name: ReactNode, url: string | undefined) {
  if (isEmpty(name)) return null
  return (
    <span className="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}
