export {
  DateInput,
  type DateInputPart,
  type DateInputProps,
  type DateInputValue,
} from './date-input.tsx'
