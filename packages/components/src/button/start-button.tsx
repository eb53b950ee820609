import { classes } from '../internal/classes.ts'
import { Button, type ButtonProps } from './button.tsx'

/** The large button that starts a service. */
export function StartButton({ className = '', children, ...rest }: ButtonProps) {
  return (
    <Button {...rest} className={classes(className, 'govuk-button--start').trim()}>
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
    </Button>
  )
}
