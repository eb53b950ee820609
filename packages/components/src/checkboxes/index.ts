export type { ChoiceDivider, ChoiceInputProps } from '../internal/choices.tsx'
export { Checkboxes, type CheckboxesItem, type CheckboxesProps } from './checkboxes.tsx'
