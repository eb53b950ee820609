import type { Language } from '@guildhall/standards/language'
import type { Answers, Journey, SummaryRow } from './journey.ts'
import { isAnswered, pathOf } from './step.ts'

/** A row of check answers with the page on which it can be changed. */
export interface ChangeableRow extends SummaryRow {
  readonly path: string
}

/** The rows that check answers shows: those of the pages on the path, in its order. */
export function summarise(
  journey: Journey,
  answers: Answers,
  language: Language,
): readonly ChangeableRow[] {
  return pathOf(journey, answers).flatMap((page) => {
    if (!page.summary || !isAnswered(page, answers)) return []
    const answer = { value: page.answer(answers), facts: page.factsOf(answers) }
    return page.summary(answer, language).map((row) => ({ ...row, path: page.path }))
  })
}
