import { serverOnly } from '@guildhall/standards/server-only'
import type { Payment } from './payment.ts'
import { type PaymentProvider, PaymentProviderError } from './providers/payment-provider.ts'

serverOnly('payments/at-provider')

/** Refuses to ask one provider about another's payment. */
export function checkProvider(provider: PaymentProvider, payment: Payment): void {
  if (payment.provider === provider.name) return
  throw new Error(
    `The payment was made with ${payment.provider}, and ${provider.name} can’t know it. Nothing was changed: pass the provider that it was made with.`,
  )
}

/** Those of a reference that are this payment, by our id where the provider keeps it. */
export async function findAtProvider(provider: PaymentProvider, payment: Payment) {
  const found = await provider.findByReference(payment.reference)
  return found.find((one) => one.intentId === payment.id)
}

/** Cancels, and takes it as read that what can't be cancelled has ended already. */
export async function cancelAtProvider(provider: PaymentProvider, providerId: string) {
  try {
    await provider.cancel(providerId)
  } catch (error) {
    if (error instanceof PaymentProviderError && error.problem.kind === 'not-cancellable') return
    throw error
  }
}

/** Captures, and takes it as read that what can't be captured was taken or has ended already. */
export async function captureAtProvider(provider: PaymentProvider, providerId: string) {
  if (provider.capture === undefined) {
    throw new Error(
      `${provider.name} takes money at once, and has nothing to capture. Start the payment without delayedCapture.`,
    )
  }
  try {
    await provider.capture(providerId)
  } catch (error) {
    if (error instanceof PaymentProviderError && error.problem.kind === 'not-capturable') return
    throw error
  }
}
