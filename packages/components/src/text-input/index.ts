export {
  TextInput,
  TextInputPrefix,
  type TextInputProps,
  TextInputSuffix,
  TextInputWrapper,
} from './text-input.tsx'
