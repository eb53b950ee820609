import { type Journey, own, type Page } from './journey.ts'
import { isAnswered, type JourneyState, pathOf } from './step.ts'

/**
 * Whether a page is asked because the journey has changed since its resident began: what they
 * answered no longer fits, or the question is new and stands before one that they answered.
 */
export function isAskedForChange(journey: Journey, state: JourneyState, page: Page): boolean {
  const { answers, version } = state
  if (page.kind !== 'question' || isAnswered(page, answers)) return false
  const answer = own(answers, page.path)
  if (answer) return answer.stale !== true
  if (version === journey.version) return false
  const path = pathOf(journey, answers)
  const at = path.findIndex(({ path: one }) => one === page.path)
  return path.slice(at + 1).some((later) => own(answers, later.path) !== undefined)
}
