import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { type Action, action } from '../internal/actions.tsx'
import { classes } from '../internal/classes.ts'
import { type HeadingLevel, headingOf } from '../internal/heading.ts'
import { isEmpty } from '../internal/part.ts'

export interface PanelProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode
  /** @default 1 */
  headingLevel?: HeadingLevel | undefined
  /** `interruption` asks a person to stop and look before going on. @default 'confirmation' */
  variant?: 'confirmation' | 'interruption' | undefined
  /** Ways on from an interruption: a `<PanelActions>`. */
  actions?: ReactElement<PanelActionsProps> | undefined
}

const INTERRUPTION = 'govuk-panel--interruption'

/** Says that something is done, with its reference; or, as an interruption, asks to check. */
export function Panel({
  title,
  headingLevel = 1,
  variant,
  actions,
  className,
  children,
  ...rest
}: PanelProps) {
  const Heading = headingOf(headingLevel)
  const isInterruption = variant === 'interruption' || (className?.includes(INTERRUPTION) ?? false)
  return (
    <div
      {...rest}
      className={classes(
        'govuk-panel',
        !isInterruption && 'govuk-panel--confirmation',
        variant === 'interruption' && INTERRUPTION,
        className,
      )}
    >
      <Heading className="govuk-panel__title">{title}</Heading>
      {!isEmpty(children) && <div className="govuk-panel__body">{children}</div>}
      {isInterruption && actions}
    </div>
  )
}

export interface PanelActionsProps extends Omit<ComponentProps<'div'>, 'children'> {
  items?: readonly Action[] | undefined
}

/** The buttons and links of an interruption. */
export function PanelActions({ items = [], className, ...rest }: PanelActionsProps) {
  return (
    <div {...rest} className={classes('govuk-panel__actions', className)}>
      {items.length > 0 && (
        <div className="govuk-button-group">
          {items.map((item, index) =>
            action(item, index, 'govuk-link govuk-link--inverse', 'govuk-button--inverse'),
          )}
        </div>
      )}
    </div>
  )
}
