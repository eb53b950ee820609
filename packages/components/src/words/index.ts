export { cy } from './cy.ts'
export { en } from './en.ts'
export type { Words } from './words.ts'
