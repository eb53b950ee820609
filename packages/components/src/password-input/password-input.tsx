import type { ReactElement } from 'react'
import { classes } from '../internal/classes.ts'
import { takeWords } from '../internal/words.ts'
import { TextInputWrapper } from '../text-input/input-row.tsx'
import { type TextInputProps, textInput } from '../text-input/text-input.tsx'
import { PasswordToggle, type PasswordWords } from './password-toggle.tsx'

export interface PasswordInputProps
  extends Omit<TextInputProps, 'type' | 'prefix' | 'suffix' | 'wrapper'>,
    PasswordWords {
  /** Added to the button that shows the password. */
  buttonClassName?: string | undefined
}

/** Asks for a password, with a button to show what was typed. `ref` goes to the `<input>`. */
export function PasswordInput(props: PasswordInputProps): ReactElement {
  const [words, { buttonClassName, ...own }, attributes] = takeWords(props)
  const { name, id = name, className, afterInput, autoComplete = 'current-password' } = own
  return textInput(
    {
      spellCheck: false,
      autoCapitalize: 'none',
      ...own,
      type: 'password',
      autoComplete,
      className: classes('govuk-password-input__input govuk-js-password-input-input', className),
      wrapper: <TextInputWrapper className="govuk-password-input__wrapper" />,
      afterInput: (
        <>
          <PasswordToggle inputId={id} className={buttonClassName} words={words} />
          {afterInput}
        </>
      ),
    },
    { className: 'govuk-password-input', 'data-module': 'govuk-password-input', ...attributes },
  )
}
