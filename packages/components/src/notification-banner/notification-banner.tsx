import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { FocusOnMount } from '../internal/focus-on-mount.tsx'
import { type HeadingLevel, headingOf } from '../internal/heading.ts'

export interface NotificationBannerProps extends Omit<ComponentProps<'div'>, 'title'> {
  /** `success` says that something was done, and takes the focus. */
  type?: 'success' | undefined
  /** @default 'Important', or 'Success' */
  title?: ReactNode
  /** @default 'govuk-notification-banner-title' */
  titleId?: string | undefined
  /** @default 2 */
  titleHeadingLevel?: HeadingLevel | undefined
  /** Leaves the focus where it is. */
  disableAutoFocus?: boolean | undefined
  /** Text, drawn as the banner's heading; or nodes, drawn as they are. */
  children?: ReactNode
}

/** Tells of something that isn't about the page's own task. */
export function NotificationBanner({
  type,
  title = type === 'success' ? 'Success' : 'Important',
  titleId = 'govuk-notification-banner-title',
  titleHeadingLevel = 2,
  disableAutoFocus,
  role = type === 'success' ? 'alert' : 'region',
  className,
  children,
  ...rest
}: NotificationBannerProps) {
  const Heading = headingOf(titleHeadingLevel)
  const Root = role === 'alert' && !disableAutoFocus ? FocusOnMount : 'div'
  return (
    <Root
      {...rest}
      className={classes(
        'govuk-notification-banner',
        type === 'success' && 'govuk-notification-banner--success',
        className,
      )}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </Root>
  )
}
