import { allow, type Decision, refuse } from '@guildhall/council/decision'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { cy } from './content/cy.ts'
import { en } from './content/en.ts'
import type { ExampleThingPolicy } from './policy.ts'

/** One example thing, as a back office knows it. */
export interface ExampleThing {
  readonly id: string
  readonly name: string
}

/**
 * Says whether a resident may use it, and if not, why.
 *
 * @param today the day in the United Kingdom
 */
export function mayUse(policy: ExampleThingPolicy, today: PlainDate): Decision {
  if (policy.opensOn !== undefined && today < policy.opensOn) {
    return refuse('not-open-yet', { en: en.notOpenYet, cy: cy.notOpenYet })
  }
  return allow('open', { en: en.open, cy: cy.open })
}
