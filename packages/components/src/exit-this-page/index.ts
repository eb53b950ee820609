export { ExitThisPage, type ExitThisPageProps } from './exit-this-page.tsx'
export type { ExitWords } from './use-exit.ts'
