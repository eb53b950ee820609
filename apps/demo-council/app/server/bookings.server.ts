import { type Booking, findBooking } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import type { Answers } from '@guildhall/journeys/journey'
import type { AnswerStore } from '@guildhall/journeys/store'
import { type Address, addressLines } from '@guildhall/standards/address'
import type { Language } from '@guildhall/standards/language'
import type { Services } from '../services/index.ts'

/** Whom a booking is for: what a crew and a message need, from the answers of the run that gave it. */
export interface BookedFor {
  readonly name: string
  readonly email: string
  readonly phone: string | undefined
  readonly address: Address
  readonly location: string | undefined
  /** The language in which it was last gone on with. */
  readonly language: Language
}

type Store = Pick<AnswerStore<Executor>, 'readRun'>

/** A booking and those that it took the place of, the newest first. */
export async function bookingChain(
  executor: Executor,
  council: string,
  instance: string,
): Promise<readonly Booking[]> {
  const chain: Booking[] = []
  for (let next: string | undefined = instance; next !== undefined; ) {
    const booking: Booking | undefined = await findBooking(executor, { council, instance: next })
    if (!booking) break
    chain.push(booking)
    next = booking.amends
  }
  return chain
}

/** Whom a booking is for; undefined once the answers have been erased. */
export async function bookedFor(
  { bulky, bulkyChange }: Services,
  store: Store,
  chain: readonly Pick<Booking, 'instance'>[],
  within?: Executor,
): Promise<BookedFor | undefined> {
  let newest: Omit<BookedFor, 'address'> | undefined
  for (const { instance } of chain) {
    for (const service of [bulkyChange, bulky]) {
      const run = await store.readRun({ journey: service.journey.id, instance }, within)
      if (!run) continue
      newest ??= contactOf(service.bulky, run.answers, run.way?.language ?? 'en')
      const address = service === bulky ? bulky.address.address(run.answers) : undefined
      if (newest && address) return { ...newest, address }
    }
  }
  return undefined
}

function contactOf(pages: Services['bulky']['bulky'], answers: Answers, language: Language) {
  const contact = pages.contact.answer(answers)
  if (!contact) return undefined
  const { name, email, phone } = contact
  return { name, email, phone, location: pages.where.answer(answers)?.location, language }
}

/** The address as an envelope has it. */
export function onLines({ address }: BookedFor): string {
  return addressLines(address).join('\n')
}
