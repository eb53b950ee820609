import { chosenItems } from '@guildhall/bin-collection/bulky'
import { confirmHold, findBooking, keepForPayment } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import { addressLines } from '@guildhall/standards/address'
import { formatPence } from '@guildhall/standards/pence'
import { formatDate, formatTime } from '@guildhall/standards/plain-date'
import { siteWords } from '../content/index.ts'
import type { Services } from '../services/index.ts'
import type { Paid, PaidService } from './paid-service.server.ts'
import { binsServer } from './site-context.server.ts'

type Bulky = Services['bulky']

/** Bulky waste: the chosen day is kept, then booked, and confirmed by email. */
export function paidBulky(service: Bulky): PaidService {
  const { bulky: pages, journey } = service
  return {
    journey,
    total: (answers) => pages.booking(answers)?.total,
    paymentFor(answers, language) {
      const date = pages.booking(answers)?.date
      const words = siteWords[language].bulky.paymentFor
      return date === undefined ? words : `${words} ${formatDate(date, language)}`
    },
    keep: (given, within) => keepForPayment(pages, binsServer, given, within),
    async confirm(tx, { council, payment }) {
      const { subject: instance, reference } = payment
      return (await confirmHold(tx, { council: council.slug, instance, reference })) !== 'not-held'
    },
    tell: (tx, paid) => queueConfirmation(tx, service, paid),
  }
}

/** Queues the email; day and items are those that were paid for, whatever was changed since. */
async function queueConfirmation(
  tx: Executor,
  { bulky: pages, address: addressPages }: Bulky,
  { council, payment, answers, clock }: Paid,
): Promise<void> {
  if (!answers) return
  const { language, reference } = payment
  const key = { council: council.slug, instance: payment.subject }
  const booking = await findBooking(tx, key)
  const contact = pages.contact.answer(answers)
  const address = addressPages.address(answers)
  const { bulky } = council.policies.binCollection
  if (!booking || !contact || !address || !bulky) return
  await queueMessage(
    tx,
    {
      council: council.slug,
      kind: 'email',
      templateId: council.policies.messages.bulkyConfirmation[language],
      to: contact.email,
      reference,
      language,
      personalisation: {
        council_name: council.name[language],
        reference,
        collection_date: formatDate(booking.date, language),
        put_out_by: formatTime(bulky.putOutBy, language),
        address: addressLines(address).join('\n'),
        items: chosenItems(booking.items, bulky).map(({ item, quantity }) =>
          quantity === 1 ? item.name[language] : `${item.name[language]} × ${quantity}`,
        ),
        amount: formatPence(payment.amount, language),
      },
    },
    { clock },
  )
}
