import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'
import { type PaginationLink, paginationArrow } from './pagination-arrow.tsx'

/** A page of results, or `{ ellipsis: true }` for those left out. The rest goes to its `<a>`. */
export type PaginationItem = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    number?: number | string | undefined
    current?: boolean | undefined
    ellipsis?: boolean | undefined
    /** What a screen reader says. @default 'Page' and the number */
    'aria-label'?: string | undefined
  }

export interface PaginationProps extends Omit<ComponentProps<'nav'>, 'children'> {
  /** Pages of a list; without it, `previous` and `next` lead through a guide. */
  items?: readonly (PaginationItem | null | undefined | false)[] | undefined
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  /** What the landmark is called. @default 'Pagination' */
  'aria-label'?: string | undefined
}

/** Leads through the pages of a list, or of a guide. */
export function Pagination({
  items,
  previous,
  next,
  className,
  'aria-label': label = 'Pagination',
  ...rest
}: PaginationProps) {
  const isBlock = !items && !!(next || previous)
  return (
    <nav
      {...rest}
      className={classes('govuk-pagination', isBlock && 'govuk-pagination--block', className)}
      aria-label={label}
    >
      {previous?.href && paginationArrow(previous, 'prev', isBlock)}
      {items && <ul className="govuk-pagination__list">{items.map(pageItem)}</ul>}
      {next?.href && paginationArrow(next, 'next', isBlock)}
    </nav>
  )
}

function pageItem(item: PaginationItem | null | undefined | false, index: number) {
  if (!item || (isEmpty(item.number) && !item.ellipsis)) return null
  const { number, current, ellipsis, className, ...rest } = item
  return (
    <li
      className={classes(
        'govuk-pagination__item',
        current && 'govuk-pagination__item--current',
        ellipsis && 'govuk-pagination__item--ellipsis',
      )}
      key={index}
    >
      {ellipsis ? (
        '⋯'
      ) : (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has an href, and so is a link
        <a
          aria-label={`Page ${number}`}
          {...rest}
          className={classes('govuk-link govuk-pagination__link', className)}
          aria-current={current ? 'page' : undefined}
        >
          {number}
        </a>
      )}
    </li>
  )
}
