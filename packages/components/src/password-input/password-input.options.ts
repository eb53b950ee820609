import { examplesOf, extras, type FieldOptions, node } from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import { PasswordInput, type PasswordInputProps } from './password-input.tsx'

interface Options extends FieldOptions {
  value?: string
  disabled?: boolean
  autocomplete?: string
  button?: { classes?: string }
  showPasswordText?: string
  hidePasswordText?: string
  showPasswordAriaLabelText?: string
  hidePasswordAriaLabelText?: string
  passwordShownAnnouncementText?: string
  passwordHiddenAnnouncementText?: string
}

export const examples = examplesOf<Options, PasswordInputProps>(
  'password-input',
  PasswordInput,
  (o) => ({
    ...fieldProps(o),
    ...extras(o),
    defaultValue: o.value,
    disabled: o.disabled,
    ...(o.autocomplete && { autoComplete: o.autocomplete }),
    buttonClassName: o.button?.classes,
    showPasswordText: o.showPasswordText,
    hidePasswordText: o.hidePasswordText,
    showPasswordAriaLabelText: o.showPasswordAriaLabelText,
    hidePasswordAriaLabelText: o.hidePasswordAriaLabelText,
    passwordShownAnnouncementText: o.passwordShownAnnouncementText,
    passwordHiddenAnnouncementText: o.passwordHiddenAnnouncementText,
    beforeInput: node(o.formGroup?.beforeInput),
    afterInput: node(o.formGroup?.afterInput),
  }),
)
