import { confirmHold, findBooking, keepForPayment } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { formatDate, londonInstant } from '@guildhall/standards/plain-date'
import { siteWords } from '../content/index.ts'
import type { SiteCouncil } from '../councils/define.ts'
import type { Services } from '../services/index.ts'
import { paymentLines } from './orders-payment.server.ts'
import type { PaidService } from './paid-service.server.ts'
import { binsServer } from './site-context.server.ts'

type Bulky = Services['bulky']

/** When the crew may come for the first time: from the hour by which it is put out. */
export async function bulkyServiceAt(
  executor: Executor,
  { council, instance }: { council: SiteCouncil; instance: string },
): Promise<number | undefined> {
  const booking = await findBooking(executor, { council: council.slug, instance })
  const { bulky } = council.policies.binCollection
  if (!booking || !bulky) return undefined
  return londonInstant(booking.date, bulky.putOutBy).epochMilliseconds
}

/** Bulky waste: the chosen day is kept, then booked. */
export function paidBulky(service: Bulky): PaidService {
  const { bulky: pages, journey } = service
  return {
    journey,
    total: (answers) => pages.booking(answers)?.total,
    lines: (answers) => paymentLines(pages.booking(answers)?.lines ?? []),
    payer(answers) {
      const contact = pages.contact.answer(answers)
      return contact && { name: contact.name, email: contact.email }
    },
    receiptTo: (answers) => pages.contact.answer(answers)?.email,
    paymentFor(answers, language) {
      const date = pages.booking(answers)?.date
      const words = siteWords[language].bulky.paymentFor
      return date === undefined ? words : `${words} ${formatDate(date, language)}`
    },
    serviceAt: bulkyServiceAt,
    keep: (given, within) => keepForPayment(pages, binsServer, given, within),
    async confirm(tx, { council, payment }) {
      const { subject: instance, reference } = payment
      return (await confirmHold(tx, { council: council.slug, instance, reference })) !== 'not-held'
    },
  }
}
