import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'

/** A page above this one; without `href`, this one. What isn't named here goes to its `<a>`. */
export type BreadcrumbsItem = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & { text: ReactNode }

export interface BreadcrumbsProps extends Omit<ComponentProps<'nav'>, 'children'> {
  items: readonly BreadcrumbsItem[]
  /** On a small screen, shows only the first and last. */
  collapseOnMobile?: boolean | undefined
  /** For a dark background. */
  inverse?: boolean | undefined
  /** What the landmark is called. @default 'Breadcrumb' */
  'aria-label'?: string | undefined
}

/** Shows where a page sits, and the way up. */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  inverse,
  className,
  'aria-label': label = 'Breadcrumb',
  ...rest
}: BreadcrumbsProps) {
  return (
    <nav
      {...rest}
      aria-label={label}
      className={classes(
        'govuk-breadcrumbs',
        inverse && 'govuk-breadcrumbs--inverse',
        className,
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, ...link }, index) =>
          link.href ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail is its order
            <li className="govuk-breadcrumbs__list-item" key={index}>
              <a {...link} className={classes('govuk-breadcrumbs__link', link.className)}>
                {text}
              </a>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail is its order
            <li className="govuk-breadcrumbs__list-item" aria-current="page" key={index}>
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
