export { TextInputPrefix, TextInputSuffix } from './affixes.tsx'
export { TextInputWrapper } from './input-row.tsx'
export { TextInput, type TextInputProps } from './text-input.tsx'
