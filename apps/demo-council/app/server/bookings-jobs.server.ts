import { bookingByReference, takeReminders } from '@guildhall/bin-collection/bulky-server'
import { londonDate } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { bookedFor, bookingChain } from './bookings.server.ts'
import { tellReminder } from './bulky-messages.server.ts'
import type { CouncilServices } from './council-services.server.ts'

/** Reminds residents of bulky collections, on the days before that the council's policy names. */
export async function remindOfBookings(
  { council, database, clock, services, answers: store }: CouncilServices,
  { siteOrigin }: { siteOrigin: string },
): Promise<void> {
  const { slug, policies } = council
  const { bulky } = policies.binCollection
  if (!bulky) return
  const now = clock()
  await database.transaction(async (tx) => {
    const due = await takeReminders(tx, {
      council: slug,
      today: londonDate(now),
      at: now.toString(),
      remind: bulky.remindDaysBefore,
    })
    for (const { reference, days } of due) {
      const booking = await bookingByReference(tx, { council: slug, reference })
      if (!booking) continue
      const chain = await bookingChain(tx, slug, booking.instance)
      const who = await bookedFor(services, store, chain, tx)
      if (!who) continue
      const { language } = who
      await tellReminder(tx, {
        ...{ council, siteOrigin, booking, reference, who, language, clock, days },
      })
    }
  })
}

/** Days for which a service's answers are kept: those of a booking until its crew has been. */
export function answersKept(
  { policies }: SiteCouncil,
  journey: string,
  answersDays: number,
): number {
  const { bulky } = policies.binCollection
  const isBooking = journey === 'bulky-collection' || journey === 'bulky-change'
  return isBooking && bulky ? Math.max(answersDays, bulky.lookAheadDays + 1) : answersDays
}
