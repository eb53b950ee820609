import type { PageBinding } from '@guildhall/journeys/binding'
import { findPayment } from '@guildhall/payments/settle'
import type { PaidData } from '../services/paid-pages.tsx'
import type { PaidService } from './paid-service.server.ts'
import type { SiteContext } from './site-context.server.ts'

/** Tells check answers whether there is something to pay, and the confirmation whether it is paid. */
export function paidBindings(service: PaidService): readonly PageBinding<SiteContext>[] {
  return [
    {
      path: 'check-answers',
      load: ({ answers, context }): PaidData => ({
        pays: !context.staff && (service.total(answers) ?? 0) > 0,
      }),
    },
    {
      path: 'confirmation',
      async load({ context, instance }): Promise<PaidData> {
        const { database, council } = context
        const payment = await findPayment(database, council.slug, { subject: instance })
        return { isPaid: payment?.state === 'paid' }
      },
    },
  ]
}
