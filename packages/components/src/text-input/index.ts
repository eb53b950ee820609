export { TextInputPrefix, TextInputSuffix, TextInputWrapper } from './input-row.tsx'
export { TextInput, type TextInputProps } from './text-input.tsx'
