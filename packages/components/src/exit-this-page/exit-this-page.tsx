'use client'

import { type ComponentProps, type ReactNode, useRef } from 'react'
import { Button } from '../button/button.tsx'
import { classes } from '../internal/classes.ts'
import { takeWords } from '../internal/words.ts'
import { type ExitWords, useExit } from './use-exit.ts'

export interface ExitThisPageProps extends Omit<ComponentProps<'div'>, 'children'>, ExitWords {
  /** Where to go. Choose a page that shows nothing of this one. @default BBC Weather */
  redirectUrl?: string | undefined
  /** The button's text. @default 'Exit this page' */
  children?: ReactNode
}

const BBC_WEATHER = 'https://www.bbc.co.uk/weather'

/**
 * Lets a person who may be watched leave at once: by the button, or by pressing Shift three times.
 * Pages that need it say at the start that it is there.
 */
export function ExitThisPage(props: ExitThisPageProps) {
  const [words, { redirectUrl = BBC_WEATHER, className, children, ...rest }, attributes] =
    takeWords(props)
  const button = useRef<HTMLAnchorElement>(null)
  const { isEnhanced, presses, message, exit } = useExit(button, words)
  return (
    <div
      {...rest}
      className={classes('govuk-exit-this-page', className)}
      data-module="govuk-exit-this-page"
      {...attributes}
    >
      <Button
        variant="warning"
        className="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={redirectUrl}
        rel="nofollow noreferrer"
        onClick={exit}
        ref={button}
      >
        {children ?? (
          <>
            <span className="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
        {isEnhanced && indicator(presses)}
      </Button>
      {isEnhanced && (
        <span role="status" className="govuk-visually-hidden">
          {message}
        </span>
      )}
    </div>
  )
}

/** Three lights, one for each press of Shift. */
function indicator(presses: number) {
  return (
    <div
      className={classes(
        'govuk-exit-this-page__indicator',
        presses > 0 && 'govuk-exit-this-page__indicator--visible',
      )}
      aria-hidden="true"
    >
      {[1, 2, 3].map((light) => (
        <div
          className={classes(
            'govuk-exit-this-page__indicator-light',
            light <= presses && 'govuk-exit-this-page__indicator-light--on',
          )}
          key={light}
        />
      ))}
    </div>
  )
}
