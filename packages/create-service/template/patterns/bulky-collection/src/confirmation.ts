import { chosenItems } from '@guildhall/bin-collection/bulky'
import { findBooking } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Payment } from '@guildhall/payments/payment'
import { addressLines } from '@guildhall/standards/address'
import { formatPence } from '@guildhall/standards/pence'
import { formatDate, formatTime } from '@guildhall/standards/plain-date'
import type { House } from './house.ts'
import { service } from './service.ts'

/** Queues the email that says what was booked, in the transaction that records it. */
export async function queueConfirmation(
  tx: Executor,
  { council, clock, answers: store }: House,
  { subject: instance, reference, language, amount }: Payment,
): Promise<void> {
  const { address, bulky, journey } = service
  const state = await store.readRun({ journey: journey.id, instance }, tx)
  const booking = await findBooking(tx, { council: council.slug, instance })
  const contact = state && bulky.contact.answer(state.answers)
  const home = state && address.address(state.answers)
  const policy = council.policies.binCollection.bulky
  if (!booking || !contact || !home || !policy) return
  await queueMessage(
    tx,
    {
      council: council.slug,
      kind: 'email',
      templateId: council.policies.messages.bookingConfirmed[language],
      to: contact.email,
      reference,
      language,
      personalisation: {
        council_name: council.name[language],
        reference,
        collection_date: formatDate(booking.date, language),
        put_out_by: formatTime(policy.putOutBy, language),
        address: addressLines(home).join('\n'),
        items: chosenItems(booking.items, policy).map(({ item, quantity }) =>
          quantity === 1 ? item.name[language] : `${item.name[language]} × ${quantity}`,
        ),
        amount: formatPence(amount, language),
      },
    },
    { clock },
  )
}
