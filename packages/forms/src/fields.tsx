// No 'use client' here: a journey's module calls fieldsFor where React's server components run too,
// and only the fields themselves belong to the browser.

import type { CharacterCountProps } from '@guildhall/components/character-count'
import type { CheckboxesProps } from '@guildhall/components/checkboxes'
import type { FileUploadProps } from '@guildhall/components/file-upload'
import type { PasswordInputProps } from '@guildhall/components/password-input'
import type { RadiosProps } from '@guildhall/components/radios'
import type { SelectProps } from '@guildhall/components/select'
import type { TextInputProps } from '@guildhall/components/text-input'
import type { TextareaProps } from '@guildhall/components/textarea'
import type { DateParts } from '@guildhall/standards/date-field'
import type { ComponentType } from 'react'
import type { core, input } from 'zod/mini'
import {
  type Bound,
  CharacterCountField,
  CheckboxesField,
  CheckboxField,
  type CheckboxFieldProps,
  FileUploadField,
  PasswordInputField,
  RadiosField,
  SelectField,
  TextareaField,
  TextInputField,
} from './bound-fields.tsx'
import { DateInputField, type DateInputFieldProps } from './date-input-field.tsx'
import type { ChoiceInput, FilesInput, NamesOf } from './names.ts'

export {
  CharacterCountField,
  CheckboxesField,
  CheckboxField,
  type CheckboxFieldProps,
  DateInputField,
  FileUploadField,
  PasswordInputField,
  RadiosField,
  SelectField,
  TextareaField,
  TextInputField,
}

type Named<Props, Name extends string> = ComponentType<Omit<Props, 'name'> & { name: Name }>

/** The bound fields, whose `name` is one that the schema takes such an answer under. */
export interface Fields<Input> {
  TextInputField: Named<Bound<TextInputProps>, NamesOf<Input, string>>
  TextareaField: Named<Bound<TextareaProps>, NamesOf<Input, string>>
  CharacterCountField: Named<Bound<CharacterCountProps>, NamesOf<Input, string>>
  PasswordInputField: Named<Omit<Bound<PasswordInputProps>, 'defaultValue'>, NamesOf<Input, string>>
  SelectField: Named<Bound<SelectProps>, NamesOf<Input, string>>
  RadiosField: Named<Bound<RadiosProps>, NamesOf<Input, string>>
  CheckboxField: Named<CheckboxFieldProps, NamesOf<Input, ChoiceInput>>
  CheckboxesField: Named<Bound<CheckboxesProps>, NamesOf<Input, ChoiceInput>>
  DateInputField: Named<DateInputFieldProps, NamesOf<Input, DateParts>>
  FileUploadField: Named<Bound<FileUploadProps>, NamesOf<Input, FilesInput>>
}

/**
 * The bound fields for a schema: a name that it doesn't have doesn't compile, nor one of another
 * kind of answer. Nested names are joined by dots: `address.town`, `items.0.name`.
 */
export function fieldsFor<Schema extends core.$ZodType>(_schema: Schema): Fields<input<Schema>> {
  const fields = {
    TextInputField,
    TextareaField,
    CharacterCountField,
    PasswordInputField,
    SelectField,
    RadiosField,
    CheckboxField,
    CheckboxesField,
    DateInputField,
    FileUploadField,
  }
  return fields as unknown as Fields<input<Schema>>
}
