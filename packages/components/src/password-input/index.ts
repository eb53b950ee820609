export { PasswordInput, type PasswordInputProps } from './password-input.tsx'
export type { PasswordWords } from './password-toggle.tsx'
