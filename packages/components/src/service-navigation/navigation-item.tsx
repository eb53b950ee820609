import { classes } from '../internal/classes.ts'
import { isEmpty } from '../internal/part.ts'
import type { ServiceNavigationItem } from './service-navigation.tsx'

export function navigationItem(
  { text, current, active, className, href, ...rest }: ServiceNavigationItem,
  index: number,
) {
  const isActive = current || active
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined
  // In `<strong>`, so that it shows where someone has overridden the colours.
  const content = isActive ? (
    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  )
  return (
    <li
      className={classes(
        'govuk-service-navigation__item',
        isActive && 'govuk-service-navigation__item--active',
      )}
      key={index}
    >
      {href ? (
        <a
          {...rest}
          className={classes('govuk-service-navigation__link', className)}
          href={href}
          aria-current={ariaCurrent}
        >
          {content}
        </a>
      ) : (
        !isEmpty(text) && (
          <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {content}
          </span>
        )
      )}
    </li>
  )
}
