import type { ComponentProps, ReactNode } from 'react'
import { type Action, action } from '../internal/actions.tsx'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'

/** What the banner says at one moment: the question, or the thanks. The rest goes to its element. */
export type CookieBannerMessage = Omit<ComponentProps<'div'>, 'children'> &
  DataAttributes & {
    heading?: ReactNode
    /** Text, drawn as a paragraph; or nodes, drawn as they are. */
    text?: ReactNode
    /** Buttons and links. */
    actions?: readonly Action[] | undefined
  }

export interface CookieBannerProps extends Omit<ComponentProps<'div'>, 'children'> {
  messages: readonly CookieBannerMessage[]
  /** What the landmark is called: Cookies on, and the service's name. @default 'Cookie banner' */
  'aria-label'?: string | undefined
}

/** Asks whether cookies that aren't needed may be set. Before the skip link in a page. */
export function CookieBanner({
  messages,
  className,
  'aria-label': label = 'Cookie banner',
  ...rest
}: CookieBannerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: GOV.UK Frontend's own HTML
    <div
      {...rest}
      className={classes('govuk-cookie-banner', className)}
      data-nosnippet=""
      role="region"
      aria-label={label}
    >
      {messages.map(cookieMessage)}
    </div>
  )
}

function cookieMessage(message: CookieBannerMessage, index: number) {
  const { heading, text, actions, className, ...rest } = message
  return (
    <div
      {...rest}
      className={`${classes('govuk-cookie-banner__message', className)} govuk-width-container`}
      key={index}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {!isEmpty(heading) && (
            <h2 className="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>
          )}
          <div className="govuk-cookie-banner__content">
            {typeof text === 'string' && text ? <p className="govuk-body">{text}</p> : text}
          </div>
        </div>
      </div>
      {actions && (
        <div className="govuk-button-group">
          {actions.map((item, index) => action(item, index, 'govuk-link'))}
        </div>
      )}
    </div>
  )
}
