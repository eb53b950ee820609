import type { Clock } from '../clock.ts'
import { idOf, type Random } from '../ids.ts'
import type { CardDetails } from './payment.ts'

/** What a service asks for when it creates an agreement. */
export type AgreementRequest = { reference: string; description: string; userIdentifier?: string }

/** An agreement for recurring payments: active once a payment has set it up with a card. */
export type Agreement = AgreementRequest & {
  id: string
  createdAt: Date
  status: 'created' | 'active' | 'cancelled'
  cancelledAt?: Date
  instrument?: { card: CardDetails; createdAt: Date }
}

/** The stand-in's agreements. */
export type Agreements = ReturnType<typeof createAgreements>

/** Keeps agreements in memory. */
export function createAgreements({ clock, random }: { clock: Clock; random: Random }) {
  const agreements = new Map<string, Agreement>()
  return {
    create(request: AgreementRequest): Agreement {
      const agreement: Agreement = {
        ...request,
        id: idOf(random),
        createdAt: clock(),
        status: 'created',
      }
      agreements.set(agreement.id, agreement)
      return agreement
    },

    get: (id: string): Agreement | undefined => agreements.get(id),

    /** Newest first. */
    all: (): Agreement[] => [...agreements.values()].reverse(),

    /** The payer has paid, and gives their card for later. */
    setUp(id: string, card: CardDetails): void {
      const agreement = agreements.get(id)
      if (agreement?.status !== 'created') return
      agreement.status = 'active'
      agreement.instrument = { card, createdAt: clock() }
    },

    /** Ends an active agreement; tells whether it did. */
    cancel(agreement: Agreement): boolean {
      if (agreement.status !== 'active') return false
      agreement.status = 'cancelled'
      agreement.cancelledAt = clock()
      return true
    },
  }
}
