import { checkAnswers } from '@guildhall/journeys/check-answers'
import { confirmation } from '@guildhall/journeys/confirmation'
import type { Page } from '@guildhall/journeys/journey'
import { saveAndReturn } from '@guildhall/journeys/save-and-return'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import type { Bilingual } from '@guildhall/standards/language'
import { checkAndPay, paidConfirmation } from './paid-pages.tsx'

/** Words of the last pages of a service. */
export interface LastWords {
  /** The button of check answers. */
  readonly submit: string
  /** What the confirmation says. */
  readonly done: string
  readonly next: readonly string[]
}

/** The same of a service that may cost something: with a link for someone else to pay, and a receipt. */
export function lastPaidPages({ en, cy }: Bilingual<LastWords>): readonly Page[] {
  return [
    checkAndPay({ en: en.submit, cy: cy.submit }),
    paidConfirmation({
      en: { title: en.done, next: en.next },
      cy: { title: cy.done, next: cy.next },
    }),
    ...saveAndReturn(),
    sessionEnded(),
  ]
}

/** What a service ends with: check answers, confirmation, and the pages beside its path. */
export function lastPages({ en, cy }: Bilingual<LastWords>): readonly Page[] {
  return [
    checkAnswers({ content: { en: { submit: en.submit }, cy: { submit: cy.submit } } }),
    confirmation({
      content: { en: { title: en.done, next: en.next }, cy: { title: cy.done, next: cy.next } },
    }),
    ...saveAndReturn(),
    sessionEnded(),
  ]
}
