import type { ReactElement } from 'react'
import { classes } from '../internal/classes.ts'
import { field } from '../internal/field.tsx'
import { takeWords } from '../internal/words.ts'
import { inputRow, TextInputWrapper } from '../text-input/input-row.tsx'
import type { TextInputProps } from '../text-input/text-input.tsx'
import { PasswordToggle, type PasswordWords } from './password-toggle.tsx'

export interface PasswordInputProps
  extends Omit<TextInputProps, 'type' | 'prefix' | 'suffix' | 'wrapper'>,
    PasswordWords {
  /** Added to the button that shows the password. */
  buttonClassName?: string | undefined
}

/** Asks for a password, with a button to show what was typed. `ref` goes to the `<input>`. */
export function PasswordInput(props: PasswordInputProps): ReactElement {
  const [words, { buttonClassName, beforeInput, afterInput, ...own }, attributes] = takeWords(props)
  const { name, id = name, className, autoComplete = 'current-password' } = own
  const input: TextInputProps = {
    spellCheck: false,
    autoCapitalize: 'none',
    ...own,
    type: 'password',
    autoComplete,
    className: classes('govuk-password-input__input govuk-js-password-input-input', className),
  }
  const beside = {
    beforeInput,
    wrapper: <TextInputWrapper className="govuk-password-input__wrapper" />,
    afterInput: (
      <>
        <PasswordToggle inputId={id} className={buttonClassName} words={words} />
        {afterInput}
      </>
    ),
  }
  return field('govuk-input', 'input', input, (control) => inputRow(beside, control), {
    className: 'govuk-password-input',
    'data-module': 'govuk-password-input',
    ...attributes,
  })
}
