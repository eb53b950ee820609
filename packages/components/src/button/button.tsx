import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import { DoubleClickGuard, LinkButton } from './button-behaviour.tsx'

interface OwnProps {
  /** How it looks. The plain one is for the page's main action. */
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  /** The large button that starts a service. */
  isStartButton?: boolean | undefined
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

/** Lets a person do something: submit an answer, start a service. `ref` goes to the element. */
export function Button(props: ButtonProps) {
  return props.href === undefined ? buttonElement(props) : buttonLink(props)
}

function buttonElement({
  variant,
  isStartButton,
  preventDoubleClick,
  className,
  children,
  ...rest
}: ButtonElementProps) {
  const button = {
    type: 'submit' as const,
    ...rest,
    ...(rest.disabled && { 'aria-disabled': true }),
    'data-prevent-double-click': preventDoubleClick,
    className: buttonClasses(variant, isStartButton, className),
    'data-module': 'govuk-button',
    children: content(isStartButton, children),
  }
  return preventDoubleClick ? <DoubleClickGuard {...button} /> : <button {...button} />
}

function buttonLink({ variant, isStartButton, className, children, ...rest }: ButtonLinkProps) {
  return (
    <LinkButton
      {...rest}
      role="button"
      draggable={false}
      className={buttonClasses(variant, isStartButton, className)}
      data-module="govuk-button"
    >
      {content(isStartButton, children)}
    </LinkButton>
  )
}

function buttonClasses(
  variant: OwnProps['variant'],
  isStartButton: boolean | undefined,
  className: string | undefined,
) {
  return classes(
    'govuk-button',
    variant && `govuk-button--${variant}`,
    className,
    isStartButton && 'govuk-button--start',
  )
}

function content(
  isStartButton: boolean | undefined,
  children: ComponentProps<'button'>['children'],
) {
  if (!isStartButton) return children
  return (
    <>
      {/* A flex container drops the spaces between the elements of richer content. */}
      {typeof children === 'string' ? `${children} ` : <span>{children}</span>}
      {typeof children !== 'string' && ' '}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}

/** Puts buttons and links side by side. */
export function ButtonGroup({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-button-group', className)} />
}
