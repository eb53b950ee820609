'use client'

import { CharacterCount, type CharacterCountProps } from '@guildhall/components/character-count'
import { Checkboxes, type CheckboxesProps } from '@guildhall/components/checkboxes'
import { FileUpload, type FileUploadProps } from '@guildhall/components/file-upload'
import { PasswordInput, type PasswordInputProps } from '@guildhall/components/password-input'
import { Radios, type RadiosProps } from '@guildhall/components/radios'
import { Select, type SelectProps } from '@guildhall/components/select'
import { TextInput, type TextInputProps } from '@guildhall/components/text-input'
import { Textarea, type TextareaProps } from '@guildhall/components/textarea'
import type { ReactNode } from 'react'
import { useField, useFormContext } from './form.tsx'
import { countWords, errorPrefix, passwordWords } from './words.ts'

/** What a bound field takes: its component's props, less those that the form gives it. */
export type Bound<Props> = Omit<Props, 'errorMessage' | 'errorPrefix' | 'value' | 'ref'> & {
  name: string
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function many(value: string | readonly string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
}

/** What every bound control with one element is given. */
function useControl(name: string, defaultValue: unknown) {
  const { value, errorMessage, control, language } = useField(name)
  return {
    ...control,
    defaultValue: one(value) ?? (defaultValue as string | undefined),
    errorMessage,
    errorPrefix: errorPrefix[language],
  }
}

/** A single line of text, bound to the form. */
export function TextInputField({ defaultValue, ...props }: Bound<TextInputProps>) {
  return <TextInput {...props} {...useControl(props.name, defaultValue)} />
}

/** Several lines of text, bound to the form. */
export function TextareaField({ defaultValue, ...props }: Bound<TextareaProps>) {
  return <Textarea {...props} {...useControl(props.name, defaultValue)} />
}

/** Several lines of text with a count of what is left, bound to the form. */
export function CharacterCountField({ defaultValue, ...props }: Bound<CharacterCountProps>) {
  const { language } = useFormContext(props.name)
  const isOfWords = props.countType === 'words' || props.maxWords !== undefined
  const words = countWords[language][isOfWords ? 'words' : 'characters']
  return <CharacterCount {...words} {...props} {...useControl(props.name, defaultValue)} />
}

/** One of a list, bound to the form; prefer {@link RadiosField}. */
export function SelectField({ defaultValue, ...props }: Bound<SelectProps>) {
  return <Select {...props} {...useControl(props.name, defaultValue)} />
}

/** One of several radios, bound to the form. */
export function RadiosField({ defaultValue, ...props }: Bound<RadiosProps>) {
  const { value, errorMessage, control, language } = useField(props.name)
  const { name: _name, ...inputProps } = control
  return (
    <Radios
      {...props}
      defaultValue={one(value) ?? defaultValue}
      inputProps={{ ...props.inputProps, ...inputProps }}
      errorMessage={errorMessage}
      errorPrefix={errorPrefix[language]}
    />
  )
}

/** Any of several checkboxes, bound to the form. */
export function CheckboxesField({ defaultValue, ...props }: Bound<CheckboxesProps>) {
  const { value, errorMessage, control, language } = useField(props.name)
  const { name: _name, ...inputProps } = control
  return (
    <Checkboxes
      {...props}
      defaultValue={value === undefined ? defaultValue : many(value)}
      inputProps={{ ...props.inputProps, ...inputProps }}
      errorMessage={errorMessage}
      errorPrefix={errorPrefix[language]}
    />
  )
}

export interface CheckboxFieldProps extends Omit<Bound<CheckboxesProps>, 'items' | 'defaultValue'> {
  /** What ticking it says. */
  label: ReactNode
  /** What is posted when it is ticked. @default 'yes' */
  value?: string
  /** Whether it is ticked at first. */
  defaultChecked?: boolean
}

/** One checkbox that stands alone, such as a declaration, bound to the form; its schema is `agreement` or `checkbox`. */
export function CheckboxField({
  label,
  value = 'yes',
  defaultChecked = false,
  ...props
}: CheckboxFieldProps) {
  return (
    <CheckboxesField
      {...props}
      items={[{ value, label }]}
      defaultValue={defaultChecked ? [value] : []}
    />
  )
}

/** A password, bound to the form. What was typed is never sent back in the page. */
export function PasswordInputField(props: Omit<Bound<PasswordInputProps>, 'defaultValue'>) {
  const { language } = useFormContext(props.name)
  const { defaultValue: _typed, ...control } = useControl(props.name, undefined)
  return <PasswordInput {...passwordWords[language]} {...props} {...control} />
}

/** One file or several, bound to the form; its schema is `files`. A browser never fills it in again. */
export function FileUploadField(props: Bound<FileUploadProps>) {
  const { defaultValue: _none, ...control } = useControl(props.name, undefined)
  return <FileUpload {...props} {...control} />
}
