import { FormGroup } from '../form-group/form-group.tsx'
import { classes } from '../internal/classes.ts'
import { wordAttributes } from '../internal/i18n.ts'
import { withClass } from '../internal/part.ts'
import { TextInput, type TextInputProps, TextInputWrapper } from '../text-input/text-input.tsx'
import { PasswordToggle, type PasswordWords } from './password-toggle.tsx'

export interface PasswordInputProps
  extends Omit<TextInputProps, 'type' | 'prefix' | 'suffix' | 'wrapper'>,
    PasswordWords {
  /** Added to the button that shows the password. */
  buttonClassName?: string | undefined
}

/** Asks for a password, with a button to show what was typed. `ref` goes to the `<input>`. */
export function PasswordInput({
  name,
  id = name,
  className,
  formGroup,
  afterInput,
  buttonClassName,
  showPasswordText,
  hidePasswordText,
  showPasswordAriaLabelText,
  hidePasswordAriaLabelText,
  passwordShownAnnouncementText,
  passwordHiddenAnnouncementText,
  autoComplete = 'current-password',
  ...rest
}: PasswordInputProps) {
  const words = {
    showPasswordText,
    hidePasswordText,
    showPasswordAriaLabelText,
    hidePasswordAriaLabelText,
    passwordShownAnnouncementText,
    passwordHiddenAnnouncementText,
  }
  return TextInput({
    spellCheck: false,
    autoCapitalize: 'none',
    ...rest,
    name,
    id,
    type: 'password',
    autoComplete,
    className: classes('govuk-password-input__input govuk-js-password-input-input', className),
    formGroup: withClass(FormGroup, formGroup, 'govuk-password-input', {
      'data-module': 'govuk-password-input',
      ...wordAttributes({
        'show-password': showPasswordText,
        'hide-password': hidePasswordText,
        'show-password-aria-label': showPasswordAriaLabelText,
        'hide-password-aria-label': hidePasswordAriaLabelText,
        'password-shown-announcement': passwordShownAnnouncementText,
        'password-hidden-announcement': passwordHiddenAnnouncementText,
      }),
    }),
    wrapper: <TextInputWrapper className="govuk-password-input__wrapper" />,
    afterInput: (
      <>
        <PasswordToggle inputId={id} className={buttonClassName} words={words} />
        {afterInput}
      </>
    ),
  })
}
