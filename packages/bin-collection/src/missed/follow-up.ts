import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import type { Bilingual } from '@guildhall/standards/language'
import {
  addDays,
  formatDate,
  londonDate,
  londonInstant,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { inWelshSentence, softened } from '../content/welsh-day.ts'
import type { MissedPolicy } from '../policy.ts'
import { inOwnWords } from '../sentences.ts'

/** A report as the rules of following it up look at it. */
export interface ReportToFollow {
  readonly returnBy?: PlainDate
  /** Set once the crew has been back: what it logged, and when. */
  readonly closed?: { readonly as: 'completed' | 'not-completed'; readonly at: string }
  readonly followUps: readonly ('escalation' | 'dispute')[]
}

interface FollowUpFacts {
  readonly report: ReportToFollow
  readonly policy: MissedPolicy
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  readonly phone: string
}

/**
 * Whether a resident may tell that nobody came back, or that what was logged as done was not; pure.
 *
 * Yes is `may-escalate` while a report is open past its promised day, or `may-dispute` once the crew
 * logged its return as done. No is `already-told`, `too-early`, `not-completed` (the crew couldn't),
 * `too-late` or `no-promise`.
 */
export function mayFollowUp(facts: FollowUpFacts): Decision {
  return inOwnWords(followable(facts), facts.policy)
}

function followable(facts: FollowUpFacts): Decision {
  const { report, phone } = facts
  const instead = { text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` } }
  const kind = report.closed ? 'dispute' : 'escalation'
  if (report.followUps.includes(kind)) {
    return refuse('already-told', words.alreadyTold, { instead })
  }
  if (report.closed?.as === 'not-completed') {
    return refuse('not-completed', words.couldNot, { instead })
  }
  return report.closed ? dispute(facts, report.closed.at, instead) : escalation(facts, instead)
}

type Instead = { text: Bilingual }

function escalation({ report, policy, calendar, now }: FollowUpFacts, instead: Instead): Decision {
  const { returnBy } = report
  if (!returnBy) return refuse('no-promise', words.noPromise, { instead })
  const waited =
    policy.escalateAfterWorkingDays === 0
      ? returnBy
      : addWorkingDays(calendar, returnBy, policy.escalateAfterWorkingDays)
  const opens = londonInstant(addDays(waited, 1), '00:00')
  if (Temporal.Instant.compare(now, opens) < 0) {
    const opensAt = opens.toString()
    return refuse('too-early', words.promised(returnBy), { opensAt, instead: words.wait })
  }
  const last = addWorkingDays(calendar, waited, policy.escalateWithinWorkingDays)
  return until(now, last, instead, 'may-escalate', words.mayEscalate(returnBy))
}

function dispute(
  { policy, calendar, now }: FollowUpFacts,
  closedAt: string,
  instead: Instead,
): Decision {
  const closed = londonDate(Temporal.Instant.from(closedAt))
  const last = addWorkingDays(calendar, closed, policy.disputeWithinWorkingDays)
  return until(now, last, instead, 'may-dispute', words.mayDispute(closed))
}

function until(
  now: Temporal.Instant,
  last: PlainDate,
  instead: Instead,
  code: string,
  reason: Bilingual,
): Decision {
  const closes = londonInstant(addDays(last, 1), '00:00')
  const closesAt = closes.toString()
  return Temporal.Instant.compare(now, closes) < 0
    ? allow(code, reason, { closesAt })
    : refuse('too-late', words.tooLate(last), { closesAt, instead })
}

const day = (date: PlainDate) => ({
  en: formatDate(date, 'en', 'day'),
  plain: inWelshSentence(formatDate(date, 'cy', 'day')),
  soft: softened(formatDate(date, 'cy', 'day')),
})

const words = {
  alreadyTold: {
    en: 'You or somebody in your home have told us already. We are dealing with it.',
    cy: 'Rydych chi neu rywun yn eich cartref wedi dweud wrthym eisoes. Rydym yn delio ag ef.',
  },
  couldNot: {
    en: 'The crew came back and could not empty it.',
    cy: 'Daeth y criw yn ôl ond ni allai ei wagio.',
  },
  noPromise: {
    en: 'We are dealing with this report.',
    cy: 'Rydym yn delio â’r adroddiad hwn.',
  },
  wait: {
    text: {
      en: 'Leave your container out until then.',
      cy: 'Gadewch eich cynhwysydd allan tan hynny.',
    },
  },
  promised: (returnBy: PlainDate): Bilingual => ({
    en: `We will be back by the end of ${day(returnBy).en}.`,
    cy: `Byddwn yn ôl erbyn diwedd ${day(returnBy).plain}.`,
  }),
  mayEscalate: (returnBy: PlainDate): Bilingual => ({
    en: `We should have been back by ${day(returnBy).en}. Tell us if nobody came.`,
    cy: `Dylem fod wedi bod yn ôl erbyn ${day(returnBy).plain}. Dywedwch wrthym os na ddaeth neb.`,
  }),
  mayDispute: (closed: PlainDate): Bilingual => ({
    en: `The crew logged that it emptied it on ${day(closed).en}. Tell us if it didn’t.`,
    cy: `Cofnododd y criw iddo ei wagio ar ${day(closed).soft}. Dywedwch wrthym os na wnaeth.`,
  }),
  tooLate: (last: PlainDate): Bilingual => ({
    en: `You could tell us until the end of ${day(last).en}.`,
    cy: `Gallech ddweud wrthym tan ddiwedd ${day(last).plain}.`,
  }),
}
