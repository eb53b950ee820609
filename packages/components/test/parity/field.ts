import type { ReactElement, ReactNode } from 'react'
import { ErrorMessage } from '../../src/error-message/error-message.tsx'
import { Fieldset, type FieldsetProps, Legend } from '../../src/fieldset/fieldset.tsx'
import { FormGroup, type FormGroupProps } from '../../src/form-group/form-group.tsx'
import { Hint } from '../../src/hint/hint.tsx'
import type { ChoiceDivider, ChoiceItem } from '../../src/internal/choices.tsx'
import { Label } from '../../src/label/label.tsx'
import {
  type Attributes,
  type Content,
  type FieldOptions,
  frame,
  node,
  part,
  toProps,
} from './example.ts'

export interface FieldsetOptions {
  legend?: Content & { isPageHeading?: boolean }
  describedBy?: string
  classes?: string
  attributes?: Attributes
}

/** The props that every field with one control shares. */
export function fieldProps(o: FieldOptions) {
  return {
    ...sharedProps(o),
    id: o.id,
    label: part(Label, o.label, o.label?.isPageHeading ? { isPageHeading: true } : {}),
    'aria-describedby': o.describedBy,
  }
}

/** The props that every group of controls shares. */
export function groupProps(o: FieldOptions & { fieldset?: FieldsetOptions }) {
  const legend = o.fieldset?.legend
  return {
    ...sharedProps(o),
    legend: part(Legend, legend, legend?.isPageHeading ? { isPageHeading: true } : {}),
    fieldset: frame(Fieldset, o.fieldset) as ReactElement<FieldsetProps> | undefined,
    'aria-describedby': o.fieldset?.describedBy ?? o.describedBy,
  }
}

function sharedProps(o: FieldOptions) {
  return {
    name: o.name ?? '',
    hint: part(Hint, o.hint),
    errorMessage: part(
      ErrorMessage,
      o.errorMessage,
      o.errorMessage?.visuallyHiddenText !== undefined
        ? { visuallyHiddenText: o.errorMessage.visuallyHiddenText }
        : {},
    ),
    formGroup: frame(FormGroup, o.formGroup) as ReactElement<FormGroupProps> | undefined,
  }
}

export type ChoiceOptions =
  | null
  | false
  | ''
  | (Content & {
      id?: string
      name?: string
      value?: string | number
      checked?: boolean
      disabled?: boolean
      behaviour?: 'exclusive'
      label?: { classes?: string; attributes?: Attributes }
      hint?: Content
      conditional?: { html?: string | false }
      divider?: string
    })

/** The macro's items of radios or checkboxes as ours. */
export function choiceItems(items: ChoiceOptions[] = []): (ChoiceItem | ChoiceDivider | null)[] {
  return items.map((item) => {
    if (!item) return null
    if (item.divider) return { divider: item.divider }
    return {
      ...toProps(item.attributes),
      value: item.value ?? '',
      label: part(Label, { ...item.label, ...content(item) }) as ReactNode,
      hint: part(Hint, item.hint),
      conditional: item.conditional?.html ? node({ html: item.conditional.html }) : undefined,
      ...(item.id && { id: item.id }),
      ...(item.name && { name: item.name }),
      ...(item.checked !== undefined && { defaultChecked: item.checked }),
      ...(item.disabled && { disabled: true }),
      ...(item.behaviour && { behaviour: item.behaviour }),
    }
  })
}

function content({ text, html }: Content): Content {
  return { ...(text !== undefined && { text }), ...(html !== undefined && { html }) }
}
