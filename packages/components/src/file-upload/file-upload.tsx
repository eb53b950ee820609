import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { FormGroup } from '../form-group/form-group.tsx'
import { classes } from '../internal/classes.ts'
import { describedBy } from '../internal/described-by.ts'
import type { FieldProps } from '../internal/field.ts'
import { fieldParts } from '../internal/field-parts.tsx'
import { frame, isEmpty } from '../internal/part.ts'
import { FileDropZone, type FileUploadWords } from './file-drop-zone.tsx'

export interface FileUploadProps
  extends FieldProps,
    FileUploadWords,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'type' | 'value' | 'defaultValue'> {
  /** Draws a large button, on to which files can also be dropped. */
  dropZone?: boolean | undefined
  /** A `<FileUploadWrapper>` without children, for a class or attributes on the drop zone. */
  wrapper?: ReactElement<ComponentProps<'div'>> | undefined
  /** Placed before the input. */
  beforeInput?: ReactNode
  /** Placed after the input. */
  afterInput?: ReactNode
}

/** Asks for a file. `ref` and other props go to the `<input>`. */
export function FileUpload({
  name,
  id = name,
  label,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  dropZone,
  wrapper,
  beforeInput,
  afterInput,
  className,
  chooseFilesButtonText,
  dropInstructionText,
  noFileChosenText,
  multipleFilesChosenText,
  enteredDropZoneText,
  leftDropZoneText,
  'aria-describedby': described,
  ...rest
}: FileUploadProps) {
  const words = {
    chooseFilesButtonText,
    dropInstructionText,
    noFileChosenText,
    multipleFilesChosenText,
    enteredDropZoneText,
    leftDropZoneText,
  }
  const hasError = !isEmpty(errorMessage)
  const ids = describedBy(id, described, hint, errorMessage)
  const input = (
    <input
      {...rest}
      className={classes('govuk-file-upload', className, hasError && 'govuk-file-upload--error')}
      id={id}
      name={name}
      type="file"
      aria-describedby={ids}
    />
  )
  return frame(FormGroup, formGroup, {
    ...(hasError && { hasError }),
    children: (
      <>
        {fieldParts(id, { label, hint, errorMessage, errorPrefix })}
        {beforeInput}
        {dropZone ? (
          <FileDropZone id={id} describedBy={ids} words={words} wrapper={wrapper?.props}>
            {input}
          </FileDropZone>
        ) : (
          input
        )}
        {afterInput}
      </>
    ),
  })
}

/** Stands around the input of a drop zone. */
export function FileUploadWrapper({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-file-upload-wrapper', className)} />
}
