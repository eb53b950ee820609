import { formatAmount, type PriceLine, totalOf } from '@guildhall/bin-collection/bulky'
import { bookingByReference } from '@guildhall/bin-collection/bulky-server'
import type { BinCollectionTables } from '@guildhall/bin-collection/database'
import type { BinCollectionPolicy } from '@guildhall/bin-collection/policy'
import { findPayment } from '@guildhall/payments/settle'
import { fill, type Language } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { staffWorkWords } from '../content/staff-work.ts'
import { bookedFor, bookingChain, onLines } from './bookings.server.ts'
import type { CouncilServices } from './council-services.server.ts'

/** A bulky collection as staff see it: what, where, for whom, and its money to the penny. */
export interface StaffBooking {
  readonly reference: string
  readonly state: 'held' | 'confirmed' | 'released' | 'amended' | 'cancelled'
  readonly date: PlainDate
  readonly items: readonly string[]
  /** The lines of the price in words, with the total at the end. */
  readonly price: readonly string[]
  /** What was paid for it and for what it took the place of; undefined until it is booked. */
  readonly paid: Pence
  readonly paidBack: Pence
  /** References of what it took the place of. */
  readonly replaces: readonly string[]
  /** Reference of what took its place. */
  readonly after: string | undefined
  /** Undefined once the answers have been erased. */
  readonly who:
    | {
        readonly contact: readonly string[]
        readonly address: readonly string[]
        readonly location: string | undefined
      }
    | undefined
  readonly photos: readonly { readonly id: string; readonly name: string }[]
}

type BulkyPolicy = NonNullable<BinCollectionPolicy['bulky']>

/** Items as a crew reads them, “Sofa × 2”. */
export function itemsInWords(
  items: Readonly<Record<string, number>>,
  { items: known }: Pick<BulkyPolicy, 'items'>,
  language: Language,
): readonly string[] {
  return Object.entries(items).map(([id, count]) => {
    const name = known.find((item) => item.id === id)?.name[language] ?? id
    return count === 1 ? name : `${name} × ${count}`
  })
}

/** The runs of a booking, the newest first; none where there is no such booking. */
export async function runsOfBooking({ council, database }: CouncilServices, reference: string) {
  const key = { council: council.slug, reference }
  const booking = await bookingByReference(database, key)
  return booking ? await bookingChain(database, council.slug, booking.instance) : []
}

/** One booking by its reference; undefined where there is none. */
export async function staffBooking(
  context: CouncilServices,
  reference: string,
  language: Language,
): Promise<StaffBooking | undefined> {
  const { council, database, services, answers, files } = context
  const { slug } = council
  const { bulky } = council.policies.binCollection
  const chain = await runsOfBooking(context, reference)
  const [booking, ...before] = chain
  if (!booking || !bulky) return undefined
  const payments = await Promise.all(
    chain.map(({ instance }) => findPayment(database, slug, { subject: instance })),
  )
  const paid = payments.filter((payment) => payment?.state === 'paid')
  const who = await bookedFor(services, answers, chain)
  const kept = await Promise.all(chain.map(({ instance }) => files.storage.list(instance)))
  return {
    reference,
    state: booking.state,
    date: booking.date,
    items: itemsInWords(booking.items, bulky, language),
    price: priceOf(booking.lines, language),
    paid: pence(paid.reduce((total, payment) => total + (payment?.amount ?? 0), 0)),
    paidBack: pence(paid.reduce((total, payment) => total + (payment?.refunded ?? 0), 0)),
    replaces: before.map(({ reference: replaced = '' }) => replaced),
    after: booking.state === 'amended' ? await successor(context, booking.instance) : undefined,
    who: who && {
      contact: [who.name, who.email, ...(who.phone === undefined ? [] : [who.phone])],
      address: onLines(who).split('\n'),
      location: who.location,
    },
    photos: kept.flat().map(({ id, name }) => ({ id, name })),
  }
}

function priceOf(lines: readonly PriceLine[], language: Language): readonly string[] {
  const each = lines.map(({ reason, quantity, amount }) => {
    const name = quantity === 1 ? reason[language] : `${reason[language]} × ${quantity}`
    return `${name}: ${formatAmount(amount, language)}`
  })
  const price = formatPence(totalOf(lines), language)
  return lines.length > 1 ? [...each, fill(staffWorkWords[language].total, { price })] : each
}

async function successor({ council, database }: CouncilServices, instance: string) {
  const row = await database
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select('reference')
    .where('council', '=', council.slug)
    .where('amends', '=', instance)
    .where('reference', 'is not', null)
    .executeTakeFirst()
  return row?.reference ?? undefined
}
