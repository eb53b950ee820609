export type { PluralForms } from '../internal/i18n.ts'
export { CharacterCount, type CharacterCountProps } from './character-count.tsx'
export type { CountType, CountWords } from './count.ts'
