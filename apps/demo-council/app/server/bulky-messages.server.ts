import { chosenItems } from '@guildhall/bin-collection/bulky'
import type { Booking } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Language } from '@guildhall/standards/language'
import { formatPence, type Pence } from '@guildhall/standards/pence'
import { type Clock, formatDate, formatTime } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { homeHrefOf } from '../ui/hrefs.ts'
import { type BookedFor, onLines } from './bookings.server.ts'

/** What a message about a booking is made of. */
export interface Told {
  readonly council: SiteCouncil
  /** Address of the site, for the link to change or cancel. */
  readonly siteOrigin: string
  readonly booking: Pick<Booking, 'date' | 'items'>
  /** Of the booking, as it stands in the message. */
  readonly reference: string
  readonly who: BookedFor
  readonly language: Language
  readonly clock: Clock
}

type Kind = 'bulkyBooked' | 'bulkyChanged' | 'bulkyCancelled' | 'bulkyReminder'

/** Tells that a collection is booked, or changed, and where to change or cancel it. */
export function tellBooked(
  tx: Executor,
  told: Told & { amount: Pence; replaces?: string },
): Promise<void> {
  const { amount, language, replaces } = told
  return queue(tx, replaces === undefined ? 'bulkyBooked' : 'bulkyChanged', told, {
    amount: formatPence(amount, language),
    ...(replaces !== undefined && { replaces }),
  })
}

/** Tells that a collection is cancelled, and what is paid back. */
export function tellCancelled(tx: Executor, told: Told & { back: Pence }): Promise<void> {
  const { back, language } = told
  return queue(tx, 'bulkyCancelled', told, { amount: formatPence(back, language) })
}

/** Reminds of a collection that is so many days away. */
export function tellReminder(tx: Executor, told: Told & { days: number }): Promise<void> {
  return queue(tx, 'bulkyReminder', told, {}, `-${told.days}`)
}

async function queue(
  tx: Executor,
  kind: Kind,
  told: Told,
  more: Readonly<Record<string, string>>,
  nth = '',
): Promise<void> {
  const { council, booking, reference, who, language, clock, siteOrigin } = told
  const { bulky } = council.policies.binCollection
  if (!bulky) return
  await queueMessage(
    tx,
    {
      council: council.slug,
      kind: 'email',
      templateId: council.policies.messages[kind][language],
      to: who.email,
      reference: `${reference}${nth}`,
      language,
      personalisation: {
        council_name: council.name[language],
        reference,
        collection_date: formatDate(booking.date, language),
        put_out_by: formatTime(bulky.putOutBy, language),
        address: onLines(who),
        items: chosenItems(booking.items, bulky).map(({ item, quantity }) =>
          quantity === 1 ? item.name[language] : `${item.name[language]} × ${quantity}`,
        ),
        change_link: `${siteOrigin}${homeHrefOf(council.slug, language)}/bulky-change`,
        ...more,
      },
    },
    { clock },
  )
}
