import { deadline, type Instant } from '@guildhall/council/deadline'
import { allow, type Decision, refuse } from '@guildhall/council/decision'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { softened } from '../content/welsh-day.ts'
import { type PriceLine, priceLine, totalOf } from '../price/price-lines.ts'
import { inOwnWords } from '../sentences.ts'
import type { BulkyPolicy } from './bulky-policy.ts'

/** What the rules of a change look at. */
export interface ChangeFacts {
  readonly policy: BulkyPolicy
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  readonly booking: {
    readonly date: PlainDate
    readonly state: 'held' | 'confirmed' | 'released' | 'amended' | 'cancelled'
    /** Set while somebody is paying for a change of it. */
    readonly isBeingAmended?: boolean
  }
  readonly phone: string
}

/**
 * Whether a booking can be cancelled now; pure.
 *
 * Yes is `may-cancel`, with when that ends. No is `not-booked`, `being-amended` or `too-late`.
 */
export function mayCancel(facts: ChangeFacts): Decision {
  const reason = {
    en: 'You can cancel this collection.',
    cy: 'Gallwch ganslo’r casgliad hwn.',
  }
  return inOwnWords(mayChange(facts, 'may-cancel', reason), facts.policy)
}

/** Whether a booking can be changed now; pure. As {@link mayCancel}, and `not-amendable`. */
export function mayAmend(facts: ChangeFacts): Decision {
  return inOwnWords(amendable(facts), facts.policy)
}

function amendable(facts: ChangeFacts): Decision {
  if (!facts.policy.canAmend) {
    const reason = {
      en: 'A booking can’t be changed. You can cancel it and book again.',
      cy: 'Ni ellir newid archeb. Gallwch ei chanslo ac archebu eto.',
    }
    return refuse('not-amendable', reason, { instead: call(facts.phone) })
  }
  return mayChange(facts, 'may-amend', {
    en: 'You can change this collection. You pay only what it costs more.',
    cy: 'Gallwch newid y casgliad hwn. Dim ond y gost ychwanegol y byddwch yn ei thalu.',
  })
}

/** Until when a booking can be changed or cancelled. */
export function cancelBy(date: PlainDate, policy: BulkyPolicy, calendar: WorkingCalendar): Instant {
  return deadline({ date, ...policy.cancelBy, calendar })
}

/**
 * What is paid back when a booking is cancelled, line by line; pure.
 *
 * @param paid pence that were paid for it, changes included
 */
export function refundLines(
  paid: number,
  { policy, calendar, now, booking }: Pick<ChangeFacts, 'policy' | 'calendar' | 'now' | 'booking'>,
): readonly PriceLine[] {
  const paidLine = priceLine('paid', { en: 'What you paid', cy: 'Yr hyn a daloch' }, paid)
  const { refund } = policy
  if (paid === 0) return []
  const end = cancelBy(booking.date, policy, calendar)
  const fullUntil = refund && end.subtract({ hours: refund.fullUntilHoursBefore })
  if (fullUntil && Temporal.Instant.compare(now, fullUntil) < 0) return [paidLine]
  const isOver = Temporal.Instant.compare(now, end) >= 0
  const kept = refund && !isOver ? Math.min(refund.kept, paid) : paid
  const reason = {
    en: 'What we keep this close to the collection',
    cy: 'Yr hyn a gadwn mor agos at y casgliad',
  }
  return kept === 0 ? [paidLine] : [paidLine, priceLine('kept', reason, -kept)]
}

/**
 * What a change costs, line by line: the new price less what was paid, and never less than nothing.
 *
 * @param paid pence that were paid so far
 */
export function amendLines(lines: readonly PriceLine[], paid: number): readonly PriceLine[] {
  const off = Math.min(paid, totalOf(lines))
  const reason = { en: 'Paid already', cy: 'Wedi’i dalu eisoes' }
  return off === 0 ? lines : [...lines, priceLine('paid', reason, -off)]
}

function mayChange(
  { policy, calendar, now, booking, phone }: ChangeFacts,
  code: string,
  reason: { en: string; cy: string },
): Decision {
  const instead = call(phone)
  if (booking.state !== 'confirmed') {
    const gone = {
      en: 'This collection is not booked any more.',
      cy: 'Nid yw’r casgliad hwn wedi’i archebu bellach.',
    }
    return refuse('not-booked', gone, { instead })
  }
  if (booking.isBeingAmended) {
    const busy = {
      en: 'A change of this collection is being paid for. Wait until that is done.',
      cy: 'Mae rhywun yn talu am newid i’r casgliad hwn. Arhoswch nes bod hynny wedi’i wneud.',
    }
    return refuse('being-amended', busy, { instead })
  }
  const end = cancelBy(booking.date, policy, calendar)
  const closesAt = end.toString()
  if (Temporal.Instant.compare(now, end) < 0) return allow(code, reason, { closesAt })
  const day = {
    en: formatDate(booking.date, 'en', 'day'),
    cy: formatDate(booking.date, 'cy', 'day'),
  }
  const late = {
    en: `It is too late to change or cancel the collection on ${day.en}.`,
    cy: `Mae’n rhy hwyr i newid neu ganslo’r casgliad ar ${softened(day.cy)}.`,
  }
  return refuse('too-late', late, { closesAt, instead })
}

function call(phone: string) {
  return { text: { en: `Call us on ${phone}.`, cy: `Ffoniwch ni ar ${phone}.` } }
}
