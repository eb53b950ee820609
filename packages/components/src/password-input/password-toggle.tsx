'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../internal/classes.ts'

/** Every word of the button and of what it announces. What is left out is English. */
export interface PasswordWords {
  /** @default 'Show' */
  showPasswordText?: string | undefined
  /** @default 'Hide' */
  hidePasswordText?: string | undefined
  /** @default 'Show password' */
  showPasswordAriaLabelText?: string | undefined
  /** @default 'Hide password' */
  hidePasswordAriaLabelText?: string | undefined
  /** @default 'Your password is visible' */
  passwordShownAnnouncementText?: string | undefined
  /** @default 'Your password is hidden' */
  passwordHiddenAnnouncementText?: string | undefined
}

interface Props {
  inputId: string
  className: string | undefined
  words: PasswordWords
}

/** Shows or hides the password, and says so. Without JavaScript there is no button. */
export function PasswordToggle({ inputId, className, words }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isEnhanced, setIsEnhanced] = useState(false)
  const [isShown, setIsShown] = useState(false)
  const [announcement, setAnnouncement] = useState('')

  const show = (shown: boolean) => {
    setIsShown(shown)
    setAnnouncement(
      shown
        ? (words.passwordShownAnnouncementText ?? 'Your password is visible')
        : (words.passwordHiddenAnnouncementText ?? 'Your password is hidden'),
    )
  }

  useLayoutEffect(() => {
    // After each render, since React sets an input's type anew whenever it draws it.
    const input = inputOf(button.current)
    const type = isShown ? 'text' : 'password'
    if (input && input.type !== type) input.type = type
  })

  useEffect(() => {
    setIsEnhanced(true)
    const input = inputOf(button.current)
    const form = input?.form
    // A browser would remember a shown password as text that was typed.
    const onSubmit = () => {
      if (input) input.type = 'password'
      setIsShown(false)
    }
    const onPageShow = (event: PageTransitionEvent) => event.persisted && onSubmit()
    form?.addEventListener('submit', onSubmit)
    window.addEventListener('pageshow', onPageShow)
    return () => {
      form?.removeEventListener('submit', onSubmit)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [])

  const { showPasswordText = 'Show', hidePasswordText = 'Hide' } = words
  const { showPasswordAriaLabelText: showLabel = 'Show password' } = words
  const { hidePasswordAriaLabelText: hideLabel = 'Hide password' } = words
  return (
    <>
      {isEnhanced && (
        <div className="govuk-password-input__sr-status govuk-visually-hidden" aria-live="polite">
          {announcement}
        </div>
      )}
      <button
        type="button"
        className={classes(
          'govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
          className,
        )}
        data-module="govuk-button"
        aria-controls={inputId}
        aria-label={isShown ? hideLabel : showLabel}
        hidden={!isEnhanced}
        onClick={() => show(!isShown)}
        ref={button}
      >
        {isShown ? hidePasswordText : showPasswordText}
      </button>
    </>
  )
}

function inputOf(button: HTMLElement | null): HTMLInputElement | null {
  return (
    button
      ?.closest('.govuk-password-input')
      ?.querySelector<HTMLInputElement>('.govuk-js-password-input-input') ?? null
  )
}
