import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import {
  addDays,
  formatDate,
  londonDate,
  longDate,
  type PlainDate,
  plainDate,
} from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { inWelshSentence } from '../content/welsh-day.ts'
import { inOwnWords } from '../sentences.ts'
import type { AssistedPolicy } from './assisted-policy.ts'

export type { AssistedPolicy } from './assisted-policy.ts'

/** Help that a home has: it says that someone frail lives there. */
export interface Assistance {
  readonly reference: string
  /** Last day of help that was approved; left out where it has no end. */
  readonly endsOn?: PlainDate
  /** When staff look at it again. */
  readonly reviewOn?: PlainDate
}

/** What the rules of help look at. */
export interface AssistedFacts {
  readonly policy: AssistedPolicy
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  /** Whether somebody else in the home can move containers. */
  readonly othersCan: boolean
  readonly phone: string
}

/**
 * Whether a home may ask for help with its containers now; pure.
 *
 * Yes is `may-ask`, no is `others-can`. Whether the home has help or has asked for it plays no part:
 * an answer that differed by that would tell a neighbour that someone frail lives there. Staff see it.
 */
export function mayAsk(facts: AssistedFacts): Decision {
  return inOwnWords(askable(facts), facts.policy)
}

function askable(facts: AssistedFacts): Decision {
  const { policy, calendar, now, phone } = facts
  const instead = { text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` } }
  const today = londonDate(now)
  if (policy.othersWhoCan && facts.othersCan) {
    const reason = {
      en: 'We help homes in which nobody can move the containers.',
      cy: 'Rydym yn helpu cartrefi lle na all neb symud y cynwysyddion.',
    }
    return refuse('others-can', reason, { instead })
  }
  const by = addWorkingDays(calendar, today, policy.decideWithinWorkingDays)
  return allow('may-ask', {
    en: `We will tell you what we decide by the end of ${formatDate(by, 'en', 'day')}.`,
    cy: `Byddwn yn rhoi gwybod beth yw ein penderfyniad erbyn diwedd ${inWelshSentence(formatDate(by, 'cy', 'day'))}.`,
  })
}

/** When help that is approved on a day ends, and when it is looked at again. */
export function approvedDays(
  months: number | null,
  approved: PlainDate,
  policy: AssistedPolicy,
): { endsOn: PlainDate | null; reviewOn: PlainDate } {
  const after = (count: number) =>
    plainDate(Temporal.PlainDate.from(approved).add({ months: count }).toString())
  if (months === null) return { endsOn: null, reviewOn: after(policy.reviewMonths) }
  const endsOn = addDays(after(months), -1)
  const review = addDays(endsOn, -policy.reviewDaysBeforeEnd)
  return { endsOn, reviewOn: review < approved ? approved : review }
}

/** What was decided, in words for the resident's own message alone. */
export function decisionWords(decided: {
  approved: boolean
  because?: { en: string; cy: string }
  endsOn?: PlainDate | null
}): { en: string; cy: string } {
  const { approved, because, endsOn } = decided
  if (!approved) {
    return {
      en: `We can’t help with your containers. ${because?.en ?? ''}`.trim(),
      cy: `Ni allwn helpu gyda’ch cynwysyddion. ${because?.cy ?? ''}`.trim(),
    }
  }
  return endsOn
    ? {
        en: `The crew will fetch and return your containers until ${longDate(endsOn, 'en')}.`,
        cy: `Bydd y criw yn nôl ac yn dychwelyd eich cynwysyddion tan ${longDate(endsOn, 'cy')}.`,
      }
    : {
        en: 'The crew will fetch and return your containers.',
        cy: 'Bydd y criw yn nôl ac yn dychwelyd eich cynwysyddion.',
      }
}
