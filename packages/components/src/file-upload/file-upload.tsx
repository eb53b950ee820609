import { type ComponentProps, cloneElement, type ReactElement, type ReactNode } from 'react'
import type { EagerComponent } from '../internal/eager.ts'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'
import type { FileDropZoneProps } from './file-drop-zone.tsx'

export interface FileUploadProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'value' | 'defaultValue'> {
  /**
   * A `<FileDropZone>` without children: a large button, on to which files can also be dropped. It
   * takes the words, and a class or attributes of its own.
   */
  dropZone?: ReactElement<FileDropZoneProps> | undefined
  /** Placed before the input. */
  beforeInput?: ReactNode
  /** Placed after the input. */
  afterInput?: ReactNode
}

/** Asks for a file. `ref` and other props go to the `<input>`. */
export const FileUpload = (({ dropZone, ...rest }: FileUploadProps) => {
  return field(
    'govuk-file-upload',
    'input',
    { ...rest, type: 'file' } as FileUploadProps,
    dropZone &&
      ((input, describedBy) =>
        cloneElement(dropZone, { inputId: rest.id ?? rest.name, describedBy }, input)),
  )
}) as EagerComponent<FileUploadProps>
