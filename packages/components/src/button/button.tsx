import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { DoubleClickGuard, LinkButton } from './button-behaviour.tsx'

interface OwnProps {
  /** How it looks. The plain one is for the page's main action. */
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
}

export interface ButtonElementProps extends OwnProps, ComponentProps<'button'> {
  href?: undefined
  /** Ignores a second click within a second, so that a form isn't sent twice. */
  preventDoubleClick?: boolean | undefined
}

export interface ButtonLinkProps extends OwnProps, ComponentProps<'a'> {
  /** Makes it a link that looks, and with the space key acts, like a button. */
  href: string
}

export type ButtonProps = ButtonElementProps | ButtonLinkProps

/**
 * Lets a person do something: submit an answer, go on. `ref` goes to the element. `StartButton` is
 * the large one that starts a service.
 */
export const Button = (({ variant, className, ...rest }: ButtonProps) => {
  const look = {
    className: classes('govuk-button', variant && `govuk-button--${variant}`, className),
    'data-module': 'govuk-button',
  }
  if (rest.href !== undefined)
    return <LinkButton {...rest} role="button" draggable={false} {...look} />
  const { preventDoubleClick, ...button } = rest
  const Element = preventDoubleClick ? DoubleClickGuard : 'button'
  return (
    <Element
      type="submit"
      aria-disabled={button.disabled || undefined}
      {...button}
      data-prevent-double-click={preventDoubleClick}
      {...look}
    />
  )
}) as EagerComponent<ButtonProps>

/** Puts buttons and links side by side. */
export function ButtonGroup({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-button-group', className)} />
}
