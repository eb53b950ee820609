'use client'

import { CharacterCount, type CharacterCountProps } from '@guildhall/components/character-count'
import { Checkboxes, type CheckboxesProps } from '@guildhall/components/checkboxes'
import { Radios, type RadiosProps } from '@guildhall/components/radios'
import { Select, type SelectProps } from '@guildhall/components/select'
import { TextInput, type TextInputProps } from '@guildhall/components/text-input'
import { Textarea, type TextareaProps } from '@guildhall/components/textarea'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import { useField } from './form.tsx'

/** What a bound field takes: its component's props, less those that the form gives it. */
type Bound<Props> = Omit<Props, 'errorMessage' | 'errorPrefix' | 'value' | 'ref'> & {
  name: string
}

const errorPrefix = { en: 'Error', cy: 'Gwall' } as const

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
  return <CharacterCount {...props} {...useControl(props.name, defaultValue)} />
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

type Named<Props, Name extends string> = ComponentType<Omit<Props, 'name'> & { name: Name }>

/** The bound fields, whose `name` is one of the schema's own. */
export interface Fields<Name extends string> {
  TextInputField: Named<Bound<TextInputProps>, Name>
  TextareaField: Named<Bound<TextareaProps>, Name>
  CharacterCountField: Named<Bound<CharacterCountProps>, Name>
  SelectField: Named<Bound<SelectProps>, Name>
  RadiosField: Named<Bound<RadiosProps>, Name>
  CheckboxesField: Named<Bound<CheckboxesProps>, Name>
}

/** The bound fields for a schema: a name that it doesn't have doesn't compile. */
export function fieldsFor<Schema extends z.ZodType<unknown, Record<string, unknown>>>(
  _schema: Schema,
): Fields<Extract<keyof z.input<Schema>, string>> {
  return {
    TextInputField,
    TextareaField,
    CharacterCountField,
    SelectField,
    RadiosField,
    CheckboxesField,
  } as Fields<string> as Fields<Extract<keyof z.input<Schema>, string>>
}
