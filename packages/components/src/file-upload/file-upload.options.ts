import {
  type Attributes,
  examplesOf,
  extras,
  type FieldOptions,
  frame,
  node,
} from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import type { PluralForms } from '../internal/i18n.ts'
import { FileDropZone, FileUpload } from './index.ts'

interface Options extends FieldOptions {
  disabled?: boolean
  multiple?: boolean
  javascript?: boolean
  wrapperClasses?: string
  wrapperAttributes?: Attributes
  chooseFilesButtonText?: string
  dropInstructionText?: string
  noFileChosenText?: string
  multipleFilesChosenText?: PluralForms
  enteredDropZoneText?: string
  leftDropZoneText?: string
}

export const examples = examplesOf('file-upload', FileUpload, (o: Options) => ({
  ...fieldProps(o),
  ...extras(o),
  disabled: o.disabled,
  multiple: o.multiple,
  dropZone: o.javascript ? dropZone(o) : undefined,
  beforeInput: node(o.formGroup?.beforeInput),
  afterInput: node(o.formGroup?.afterInput),
}))

function dropZone(o: Options) {
  const wrapper = {
    ...(o.wrapperClasses && { classes: o.wrapperClasses }),
    ...(o.wrapperAttributes && { attributes: o.wrapperAttributes }),
  }
  return frame(FileDropZone, wrapper, {
    chooseFilesButtonText: o.chooseFilesButtonText,
    dropInstructionText: o.dropInstructionText,
    noFileChosenText: o.noFileChosenText,
    multipleFilesChosenText: o.multipleFilesChosenText,
    enteredDropZoneText: o.enteredDropZoneText,
    leftDropZoneText: o.leftDropZoneText,
  })
}
