export { CharacterCount, type CharacterCountProps } from './character-count.tsx'
export type { CountType, CountWords, PluralForms } from './count.ts'
