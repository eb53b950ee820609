import type { Answers } from '@guildhall/journeys/journey'
import type { ChoosePage } from './choose-page.tsx'
import type { ChoiceFacts } from './facts.ts'
import type { PostcodePage } from './postcode-page.tsx'

/** What a resident decided on, by radios or from suggestions; undefined while there is nothing. */
export type Decided = (answers: Answers) => ChoiceFacts | undefined

/** Reads what was decided on from the pages on which it may be. */
export function decidedBy({
  postcode,
  choose,
}: {
  postcode: PostcodePage
  choose: ChoosePage
}): Decided {
  return (answers) => {
    const lookup = postcode.factsOf(answers)
    if (lookup?.outcome === 'picked') return lookup.choice
    return choose.when(answers) ? choose.factsOf(answers) : undefined
  }
}
