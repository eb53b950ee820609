import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { isSettled } from './payment.ts'
import type { ManualEntry, ManualProvider } from './providers/manual.ts'
import { type PaymentProvider, PaymentProviderError } from './providers/payment-provider.ts'
import { findPayment } from './records.ts'
import { cancelPayment, type PaymentHandlers, type Settlement, settle } from './settle.ts'
import { type StartPayment, startPayment } from './start.ts'

serverOnly('payments/counter')

/**
 * What came of taking money at the counter.
 *
 * `taken` with the settlement · `already-paid` give the money back, they have paid online ·
 * `being-paid` a card is being charged this moment: look again in a minute · `unavailable` nothing
 * was recorded
 */
export type CounterResult =
  | { kind: 'taken'; settlement: Settlement }
  | { kind: 'already-paid'; paymentId: string }
  | { kind: 'being-paid'; paymentId: string }
  | { kind: 'unavailable' }

/**
 * Takes cash or a cheque, or waives a fee, for what may be half paid online: the payment there is
 * cancelled first, and seen to be dead, so that nobody pays twice.
 *
 * @param request.takenBy who of the staff; the channel is the counter
 */
export async function takeAtCounter(
  database: Database,
  providers: { manual: ManualProvider; online: PaymentProvider },
  request: Omit<StartPayment, 'returnUrl' | 'channel' | 'delayedCapture' | 'takenBy'> & {
    takenBy: string
  },
  entry: Omit<ManualEntry, 'by'>,
  handlers: PaymentHandlers,
): Promise<CounterResult> {
  const { manual, online } = providers
  const { council, subject, takenBy } = request
  const latest = await findPayment(database, council, { subject })
  if (latest && !isSettled(latest) && latest.provider === online.name) {
    const { payment } = await cancelPayment(database, online, latest.id, handlers)
    if (payment.state === 'paid') return { kind: 'already-paid', paymentId: payment.id }
    if (payment.state !== 'dead') return { kind: 'being-paid', paymentId: payment.id }
  }
  const started = await startPayment(database, manual, {
    ...request,
    channel: 'counter',
    returnUrl: 'https://counter.invalid/',
  })
  if (started.kind === 'already-paid') return started
  if (started.kind === 'unavailable') return { kind: 'unavailable' }
  const payment = await findPayment(database, council, { id: started.paymentId })
  if (payment && payment.provider !== manual.name) {
    return { kind: 'being-paid', paymentId: payment.id }
  }
  if (started.kind === 'continue' && payment?.providerId) {
    await manual.record(payment.providerId, { ...entry, by: takenBy }).catch((error: unknown) => {
      // Taken a moment before, by a second click: what counts is how it stands.
      if (error instanceof PaymentProviderError && error.problem.kind === 'not-cancellable') return
      throw error
    })
  }
  const settlement = await settle(database, manual, started.paymentId, handlers)
  return { kind: 'taken', settlement }
}
