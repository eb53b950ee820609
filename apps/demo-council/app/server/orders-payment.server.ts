import type { PriceLine } from '@guildhall/bin-collection/bulky'
import {
  keepContainerForPayment,
  recordContainerRequest,
} from '@guildhall/bin-collection/containers-server'
import {
  gardenSubmission,
  keepGardenForPayment,
  recordGardenOrder,
} from '@guildhall/bin-collection/garden-server'
import type { PaymentLine } from '@guildhall/payments/lines'
import { pence } from '@guildhall/standards/pence'
import { siteWords } from '../content/index.ts'
import type { Services } from '../services/index.ts'
import type { Paid, PaidService } from './paid-service.server.ts'
import { binsServer } from './site-context.server.ts'

/** What a price says, as whoever pays reads it. */
export function paymentLines(lines: readonly PriceLine[]): readonly PaymentLine[] {
  return lines.map(({ reason, quantity, amount }) => {
    const times = quantity === 1 ? '' : ` × ${quantity}`
    return { label: { en: `${reason.en}${times}`, cy: `${reason.cy}${times}` }, amount }
  })
}

const totalOf = (lines: readonly { readonly amount: number }[]) =>
  pence(lines.reduce((total, { amount }) => total + amount, 0))

function runOf({ council, payment }: Paid) {
  return { council: council.slug, instance: payment.subject, reference: payment.reference }
}

/** Containers that are charged for: kept for the home, then asked of the crew. */
export function paidContainers({ containers, journey }: Services['containers']): PaidService {
  return {
    journey,
    total(answers) {
      const request = containers.request(answers)
      return request && totalOf(request.terms.lines)
    },
    lines: (answers) => paymentLines(containers.request(answers)?.terms.lines ?? []),
    paymentFor: (_, language) => siteWords[language].containers.paymentFor,
    keep: (given, within) => keepContainerForPayment(containers, binsServer, given, within),
    async confirm(tx, paid) {
      const requestedAt = paid.clock().toString()
      return (await recordContainerRequest(tx, { ...runOf(paid), requestedAt })) !== 'not-held'
    },
  }
}

/** Garden waste: the order is kept for the home, then the subscription is the resident's. */
export function paidGarden({ garden, journey }: Services['garden']): PaidService {
  return {
    journey,
    total(answers) {
      const order = garden.order(answers)
      // What a direct debit will pay for costs nothing now.
      return order && (order.pays === 'card' ? totalOf(order.lines) : pence(0))
    },
    lines: (answers) => paymentLines(garden.order(answers)?.lines ?? []),
    debit: {
      isChosen(answers) {
        const order = garden.order(answers)
        return order?.pays === 'direct-debit' && totalOf(order.lines) > 0
      },
      firstOn: (answers) =>
        garden.bins.factsOf(answers)?.ways.find(({ firstOn }) => firstOn !== undefined)?.firstOn,
      submit: gardenSubmission(garden, binsServer),
    },
    paymentFor: (_, language) => siteWords[language].garden.paymentFor,
    keep: (given, within) => keepGardenForPayment(garden, binsServer, given, within),
    async confirm(tx, paid) {
      const orderedAt = paid.clock().toString()
      return (await recordGardenOrder(tx, { ...runOf(paid), orderedAt })) !== 'not-held'
    },
  }
}
