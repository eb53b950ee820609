export type { ChoiceDivider, ChoiceInputProps } from '../internal/choices.tsx'
export { Radios, type RadiosItem, type RadiosProps } from './radios.tsx'
