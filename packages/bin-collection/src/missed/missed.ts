import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import {
  addDays,
  compareDates,
  londonDate,
  londonInstant,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import type { MissedPolicy } from '../policy.ts'
import type { ScheduledCollection, ServiceSchedule } from '../schedule/schedule.ts'
import { inOwnWords } from '../sentences.ts'
import { type MissedContact, missedReasons } from './missed-reasons.ts'

export type { MissedContact } from './missed-reasons.ts'

/** A report of a missed collection that nobody has closed yet. */
export interface OpenReport {
  readonly reference: string
  /** Id of the service. */
  readonly service: string
  /** Original date of the collection that was missed. */
  readonly scheduledDate: PlainDate
  /** ISO 8601 instant. */
  readonly reportedAt: string
}

/** What the rules of a missed collection look at. */
export interface MissedFacts {
  readonly policy: MissedPolicy
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  /** Open reports of this property, or of the block where the container is shared. */
  readonly openReports: readonly OpenReport[]
  readonly contact: MissedContact
}

/** One service with whether its latest collection may be reported as missed. */
export interface MissedOption {
  readonly service: ServiceSchedule['service']
  /** The collection in question: the latest that was due by today. */
  readonly collection?: ScheduledCollection
  readonly decision: Decision
}

/**
 * Whether a resident may report one service's latest collection as missed; pure.
 *
 * Yes has the code `may-report` and when that ends. No has one of `not-reportable`,
 * `no-collection-yet`, `already-reported`, `in-progress`, `not-completed`, `excess-waste`,
 * `completed`, `to-be-confirmed` or `too-late`, why in both languages, when it opens or closed, and what to do instead.
 */
export function mayReport(facts: MissedFacts & { schedule: ServiceSchedule }): Decision {
  return inOwnWords(reportable(facts), facts.policy)
}

function reportable(facts: MissedFacts & { schedule: ServiceSchedule }): Decision {
  const { schedule, policy, now, openReports, contact } = facts
  const { service } = schedule
  const reasons = missedReasons(service.name, contact)
  const today = londonDate(now)
  if (policy.notReportable.includes(service.id)) {
    return refuse('not-reportable', reasons.notReportable, { instead: reasons.contact })
  }
  const collection = latestDue(schedule, today)
  if (!collection) {
    const next = schedule.next && opening(schedule.next.date, policy)
    return refuse('no-collection-yet', reasons.noCollectionYet(schedule.next?.date), {
      ...(next && { opensAt: next }),
      instead: reasons.contact,
    })
  }
  const open = openReports.find(
    (report) =>
      report.service === service.id &&
      (policy.oneOpenReportPer === 'service' || report.scheduledDate === collection.originalDate),
  )
  if (open) {
    const reported = londonDate(Temporal.Instant.from(open.reportedAt))
    return refuse('already-reported', reasons.alreadyReported(reported, open.reference), {
      instead: reasons.contact,
    })
  }
  return refusalByCrew(facts, collection, today) ?? byWindow(facts, collection)
}

/** {@link mayReport} for every service at a property. */
export function missedOptions(
  facts: MissedFacts & { services: readonly ServiceSchedule[] },
): readonly MissedOption[] {
  const today = londonDate(facts.now)
  return facts.services.map((schedule) => {
    const collection = latestDue(schedule, today)
    return {
      service: schedule.service,
      ...(collection && { collection }),
      decision: mayReport({ ...facts, schedule }),
    }
  })
}

/** By when the crew is promised back: so many working days after the report. */
export function returnBy(
  reported: PlainDate,
  policy: MissedPolicy,
  calendar: WorkingCalendar,
): PlainDate {
  return addWorkingDays(calendar, reported, policy.returnWithinWorkingDays)
}

function latestDue(schedule: ServiceSchedule, today: PlainDate): ScheduledCollection | undefined {
  return [...schedule.past, ...schedule.upcoming]
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareDates(a.date, b.date))
    .at(-1)
}

function opening(date: PlainDate, policy: MissedPolicy): string {
  return londonInstant(date, policy.inProgressUntil).toString()
}

function refusalByCrew(
  facts: MissedFacts & { schedule: ServiceSchedule },
  collection: ScheduledCollection,
  today: PlainDate,
): Decision | undefined {
  const { policy, now, contact, schedule } = facts
  const reasons = missedReasons(schedule.service.name, contact)
  const opensAt = opening(collection.date, policy)
  const over = collection.status === 'completed' || collection.status === 'not-completed'
  if (collection.status === 'not-completed' && policy.notCompletedLocksOut) {
    return refuse('not-completed', reasons.notCompleted(collection.crewReason), {
      instead: reasons.contact,
    })
  }
  if (collection.excessWaste && policy.excessWasteLocksOut) {
    return refuse('excess-waste', reasons.excessWaste(collection.crewReason), {
      instead: reasons.contact,
    })
  }
  if (
    collection.date === today &&
    Temporal.Instant.compare(now, Temporal.Instant.from(opensAt)) < 0 &&
    (!over || policy.refuseUntilThenEvenIfCompleted)
  ) {
    return refuse('in-progress', reasons.inProgress(policy.inProgressUntil), {
      opensAt,
      instead: reasons.waitForCrew,
    })
  }
  if (collection.status === 'completed' && policy.completed === 'locked') {
    return refuse('completed', reasons.completed, { instead: reasons.contact })
  }
  if (collection.certainty === 'to-be-confirmed') {
    return refuse('to-be-confirmed', reasons.toBeConfirmed(collection.date, collection.why), {
      instead: reasons.contact,
    })
  }
  return undefined
}

function byWindow(
  facts: MissedFacts & { schedule: ServiceSchedule },
  collection: ScheduledCollection,
): Decision {
  const { policy, calendar, now, contact, schedule } = facts
  const reasons = missedReasons(schedule.service.name, contact)
  const from =
    policy.countsFrom === 'crew-log' && collection.loggedAt
      ? londonDate(Temporal.Instant.from(collection.loggedAt))
      : collection.date
  const days = policy.reportWithinWorkingDays - (policy.todayCounts ? 1 : 0)
  const lastDay = addWorkingDays(calendar, from, days)
  const closes = londonInstant(addDays(lastDay, 1), '00:00')
  const closesAt = closes.toString()
  if (Temporal.Instant.compare(now, closes) >= 0) {
    const next = schedule.upcoming.find(({ date }) => date > londonDate(now))
    return refuse('too-late', reasons.tooLate(collection.date, lastDay), {
      closesAt,
      ...(next && { opensAt: opening(next.date, policy) }),
      instead: reasons.nextOrContact(next),
    })
  }
  return allow('may-report', reasons.mayReport(collection.date, lastDay), { closesAt })
}
