import { pence } from '@guildhall/standards/pence'
import { describe, expect, it } from 'vitest'
import type { DeadCause, PaymentProvider, PaymentRequest } from './providers/payment-provider.ts'
import { PaymentProviderError } from './providers/payment-provider.ts'

/** A provider under test, with what a payer would do at it. */
export interface ProviderUnderTest {
  provider: PaymentProvider
  /** Does at the provider what a payer (or time) would do with a payment that was just made. */
  act(id: string, action: 'pay' | DeadCause): Promise<void>
  close?(): Promise<void>
}

let count = 0

/** A request that no other test makes. */
export function aPaymentRequest(changes: Partial<PaymentRequest> = {}): PaymentRequest {
  count += 1
  return {
    intentId: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    amount: pence(4550),
    reference: `CONTRACT-${process.pid}-${count}`,
    description: 'Bulky waste collection',
    language: 'en',
    returnUrl: 'https://council.example/pay/return',
    ...changes,
  }
}

async function problemOf(work: Promise<unknown>) {
  const error = await work.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(PaymentProviderError)
  return error instanceof PaymentProviderError ? error.problem : undefined
}

/**
 * The suite that every payment provider passes; call it at the top of a test file.
 *
 * @param actions what `act` can do at this provider; all unless given
 */
export function paymentProviderContract(
  name: string,
  make: () => Promise<ProviderUnderTest>,
  actions: readonly DeadCause[] = [
    'declined',
    'expired',
    'cancelled-by-user',
    'cancelled-by-service',
    'error',
  ],
): void {
  const using = (test: (under: ProviderUnderTest) => Promise<void>) => async () => {
    const under = await make()
    try {
      await test(under)
    } finally {
      await under.close?.()
    }
  }

  describe(`the payment provider ${name}`, () => {
    it(
      'makes a payment that the payer can go to',
      using(async ({ provider }) => {
        const request = aPaymentRequest()
        const payment = await provider.create(request)
        expect(payment).toMatchObject({
          amount: request.amount,
          reference: request.reference,
          intentId: request.intentId,
          state: { kind: 'unfinished' },
        })
        expect(payment.nextUrl).toMatch(/^https?:\/\//)
      }),
    )

    it(
      'reads it again by id, with somewhere to go on',
      using(async ({ provider }) => {
        const { id } = await provider.create(aPaymentRequest())
        const payment = await provider.get(id)
        expect(payment).toMatchObject({ id, state: { kind: 'unfinished' } })
        expect(payment.nextUrl).toMatch(/^https?:\/\//)
      }),
    )

    it(
      'makes two payments when it is asked twice, and finds both by their reference',
      using(async ({ provider }) => {
        const request = aPaymentRequest()
        const other = { ...request, intentId: aPaymentRequest().intentId }
        const made = [await provider.create(request), await provider.create(other)]
        const found = await provider.findByReference(request.reference)
        expect(found.map((payment) => payment.id).sort()).toEqual(made.map(({ id }) => id).sort())
        expect(found.map((payment) => payment.intentId).sort()).toEqual(
          [request.intentId, other.intentId].sort(),
        )
        expect(await provider.findByReference(`${request.reference}-none`)).toEqual([])
      }),
    )

    it(
      'says paid only once the payer has paid, and then has nowhere to send them',
      using(async ({ provider, act }) => {
        const { id } = await provider.create(aPaymentRequest())
        await act(id, 'pay')
        const payment = await provider.get(id)
        expect(payment.state).toEqual({ kind: 'paid' })
        expect(payment.nextUrl).toBeUndefined()
        expect(await problemOf(provider.cancel(id))).toEqual({ kind: 'not-cancellable' })
      }),
    )

    it.each(actions)('says why a payment is dead: %s', (cause) =>
      using(async ({ provider, act }) => {
        const { id } = await provider.create(aPaymentRequest())
        await act(id, cause)
        const payment = await provider.get(id)
        expect(payment.state).toMatchObject({ kind: 'dead', cause })
        expect(payment.nextUrl).toBeUndefined()
      })(),
    )

    it(
      'cancels what is not finished, once',
      using(async ({ provider }) => {
        const { id } = await provider.create(aPaymentRequest())
        await provider.cancel(id)
        expect((await provider.get(id)).state).toMatchObject({
          kind: 'dead',
          cause: 'cancelled-by-service',
        })
        expect(await problemOf(provider.cancel(id))).toEqual({ kind: 'not-cancellable' })
      }),
    )

    it(
      'knows no payment that it did not make',
      using(async ({ provider }) => {
        expect(await problemOf(provider.get('no-such-payment'))).toEqual({ kind: 'not-found' })
      }),
    )
  })
}
