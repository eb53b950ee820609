import type { Database, Executor } from '@guildhall/database/database'
import type { AnswerStore } from '@guildhall/journeys/store'
import type { SealingKey } from '@guildhall/payments/direct-debit/bank-details'
import { modulusFiles } from '@guildhall/payments/direct-debit/modulus-files'
import { govukPay } from '@guildhall/payments/govuk-pay'
import type { PaymentHolds } from '@guildhall/payments/holds'
import { type ManualProvider, manualProvider } from '@guildhall/payments/manual'
import type { Payment } from '@guildhall/payments/payment'
import type { PaymentProvider } from '@guildhall/payments/provider'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import type { ModulusTable } from '@guildhall/standards/modulus-table'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import type { Services } from '../services/index.ts'
import { homeHrefOf } from '../ui/hrefs.ts'
import { paidBulkyChange, tellBulky } from './bulky-change.server.ts'
import { paidBulky } from './bulky-payment.server.ts'
import type { SiteConfig } from './config.server.ts'
import type { CouncilKeys } from './council-keys.server.ts'
import { paidContainers, paidGarden } from './orders-payment.server.ts'
import type { Paid, PaidService } from './paid-service.server.ts'
import { paymentHandlers, paymentHolds } from './payment.server.ts'
import type { SiteSecrets } from './secrets.server.ts'

/** Everything with which one council takes payments. */
export interface SitePayments {
  /** Cards, online and by phone. */
  readonly provider: PaymentProvider
  /** Cash, cheques and waived fees. */
  readonly manual: ManualProvider
  /** That of the two which has a payment. */
  providerOf(payment: Pick<Payment, 'provider'>): PaymentProvider
  readonly paid: readonly PaidService[]
  readonly holds: Pick<PaymentHolds, 'confirm' | 'release'>
  readonly handlers: PaymentHandlers
  readonly webhookSecrets: readonly string[]
  readonly debits: {
    /** Seal bank details, in a form and as they are kept. */
    readonly keys: readonly SealingKey[]
    /** Which account numbers a sort code has; undefined while there is no table. */
    table(): Promise<ModulusTable | undefined>
  }
}

/** Makes a council's payments from its keys and services. */
export function sitePayments(given: {
  council: SiteCouncil
  config: SiteConfig
  database: Database
  clock: Clock
  services: Services
  answers: AnswerStore<Executor>
  pay: CouncilKeys['pay']
  secrets: Pick<SiteSecrets, 'bankDetails'>
}): SitePayments {
  const { council, config, database, clock, services, answers, pay, secrets } = given
  const { modulusWeights: weights } = config
  const tellBooked = tellBulky({ services, store: answers, siteOrigin: config.siteOrigin })
  const tell = (tx: Executor, { payment, ...paid }: Paid) => {
    const { subject: instance, reference, amount, language } = payment
    return tellBooked(tx, { ...paid, instance, reference, amount, language })
  }
  const paid: readonly PaidService[] = [
    { ...paidBulky(services.bulky), tell },
    { ...paidBulkyChange(services.bulkyChange), tell },
    paidContainers(services.containers),
    paidGarden(services.garden),
  ]
  const parts = { council, paid, answers, clock }
  const provider = govukPay({ ...pay, fetch })
  const manual = manualProvider({
    database,
    council: council.slug,
    clock,
    entryUrl: () => `${config.siteOrigin}${homeHrefOf(council.slug, 'en')}/staff/payments`,
  })
  return {
    provider,
    manual,
    providerOf: (payment) => (payment.provider === manual.name ? manual : provider),
    paid,
    holds: paymentHolds(parts),
    handlers: paymentHandlers(parts),
    webhookSecrets: pay.webhookSecrets,
    debits: {
      keys: secrets.bankDetails,
      table:
        weights === undefined
          ? async () => undefined
          : modulusFiles({
              weights,
              onProblem: (problem) =>
                console.error(problem instanceof Error ? problem.message : 'no modulus weights'),
            }),
    },
  }
}
