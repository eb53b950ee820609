import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'

/** The way to the page before or after. What isn't named here goes to its `<a>`. */
export type PaginationLink = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    href: string
    /** @default 'Previous' or 'Next', and for screen readers 'page' */
    text?: ReactNode
    /** What the page is called, in a guide. */
    labelText?: ReactNode
  }

const ICONS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

export function paginationArrow(
  { text, labelText, className, ...rest }: PaginationLink,
  direction: 'prev' | 'next',
  isBlock: boolean,
) {
  const hasLabel = !isEmpty(labelText)
  const isFirst = isBlock || direction === 'prev'
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a
        {...rest}
        className={classes('govuk-link govuk-pagination__link', className)}
        rel={direction}
      >
        {isFirst && icon(direction)}
        {isFirst && ' '}
        <span
          className={classes(
            'govuk-pagination__link-title',
            isBlock && !hasLabel && 'govuk-pagination__link-title--decorated',
          )}
        >
          {isEmpty(text) ? usualText(direction) : text}
        </span>
        {hasLabel && isBlock && label(labelText)}
        {!isFirst && ' '}
        {!isFirst && icon(direction)}
      </a>
    </div>
  )
}

function icon(direction: 'prev' | 'next') {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ICONS[direction]} />
    </svg>
  )
}

function usualText(direction: 'prev' | 'next') {
  return (
    <>
      {direction === 'prev' ? 'Previous' : 'Next'}
      <span className="govuk-visually-hidden"> page</span>
    </>
  )
}

function label(labelText: ReactNode) {
  return (
    <>
      {' '}
      <span className="govuk-visually-hidden">:</span>{' '}
      <span className="govuk-pagination__link-label">{labelText}</span>
    </>
  )
}
