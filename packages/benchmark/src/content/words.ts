import type { Bilingual } from '@guildhall/standards/language'
import { cy } from './cy.ts'
import { type BenchmarkWords, en } from './en.ts'

/** The words of the benchmark. */
export const benchmarkWords: Bilingual<BenchmarkWords> = { en, cy }
