export { WarningText, type WarningTextProps } from './warning-text.tsx'
