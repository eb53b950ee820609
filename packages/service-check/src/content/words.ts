import type { Bilingual, PluralForms } from '@guildhall/standards/language'
import type { FailureKind } from '../failure.ts'
import type { FindingKind, Level } from '../kinds.ts'
import { cy } from './cy.ts'
import { en } from './en.ts'

/** What a finding says: what is wrong, and what to do. `{places}` are filled with what was seen. */
export interface Said {
  readonly what: string
  readonly fix: string
}

/** Every word of a report. */
export interface ReportWords {
  readonly findings: Readonly<Record<FindingKind, Said>>
  readonly failures: Readonly<Record<FailureKind, Said>>
  readonly levels: Readonly<Record<Level, string>>
  readonly counted: Readonly<Record<Level, PluralForms>>
  readonly pages: PluralForms
  readonly places: PluralForms
  readonly nothing: string
  readonly after: string
  readonly measured: string
  readonly fix: string
  readonly against: string
  readonly met: string
  readonly picture: string
  readonly notChecked: string
  readonly failed: PluralForms
  readonly known: PluralForms
  readonly fixed: string
  readonly stale: string
  readonly staleWhy: Readonly<Record<'page' | 'kind', string>>
  readonly notVisited: string
}

/** The words of the service check. */
export const reportWords: Bilingual<ReportWords> = { en, cy }
