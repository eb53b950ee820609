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
        expect(await problemOf(provider.cancel(id))).toMatchObject({ kind: 'not-cancellable' })
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
        expect(await problemOf(provider.cancel(id))).toMatchObject({ kind: 'not-cancellable' })
      }),
    )

    it(
      'keeps the money that is promised until it is captured, where it can',
      using(async ({ provider, act }) => {
        if (provider.capture === undefined) return
        const { id } = await provider.create(aPaymentRequest({ delayedCapture: true }))
        expect(await problemOf(provider.capture(id))).toMatchObject({ kind: 'not-capturable' })
        await act(id, 'pay')
        expect((await provider.get(id)).state).toEqual({ kind: 'unfinished', status: 'capturable' })
        await provider.capture(id)
        expect((await provider.get(id)).state).toEqual({ kind: 'paid' })
        expect(await problemOf(provider.capture(id))).toMatchObject({ kind: 'not-capturable' })
      }),
    )

    it(
      'lets a promise go when it is cancelled, where it can',
      using(async ({ provider, act }) => {
        if (provider.capture === undefined) return
        const { id } = await provider.create(aPaymentRequest({ delayedCapture: true }))
        await act(id, 'pay')
        await provider.cancel(id)
        expect((await provider.get(id)).state).toMatchObject({ kind: 'dead' })
        expect(await problemOf(provider.capture(id))).toMatchObject({ kind: 'not-capturable' })
      }),
    )

    it(
      'gives back as much as is left, and no more, where it can',
      using(async ({ provider, act }) => {
        if (provider.refund === undefined || provider.refunds === undefined) return
        const { id, amount } = await provider.create(aPaymentRequest())
        const ask = (part: number, available: number) => {
          const refundId = aPaymentRequest().intentId
          return (
            provider.refund?.(id, { refundId, amount: pence(part), available: pence(available) }) ??
            Promise.reject(new Error('no refunds'))
          )
        }
        expect(await problemOf(ask(1, amount))).toMatchObject({ kind: 'not-refundable' })
        await act(id, 'pay')
        expect(await ask(1000, amount)).toMatchObject({ amount: 1000 })
        // As when an answer was lost, and the same is asked again.
        expect(await problemOf(ask(1000, amount))).toMatchObject({ kind: 'refund-mismatch' })
        expect(await ask(amount - 1000, amount - 1000)).toMatchObject({ amount: amount - 1000 })
        const all = await provider.refunds(id)
        expect(all.map((refund) => refund.amount).sort()).toEqual([1000, amount - 1000].sort())
        expect((await provider.get(id)).refunded).toBe(amount)
        expect(await problemOf(ask(1, 1))).toMatchObject({ kind: 'not-refundable' })
      }),
    )

    it(
      'lists what was made in a time, where it can',
      using(async ({ provider, act }) => {
        if (provider.search === undefined) return
        const made = await provider.create(aPaymentRequest())
        await act(made.id, 'pay')
        const createdAt = (await provider.get(made.id)).createdAt ?? new Date(0)
        const list = async (fromMs: number, toMs: number) => {
          const found: string[] = []
          const from = new Date(createdAt.getTime() + fromMs)
          const to = new Date(createdAt.getTime() + toMs)
          for await (const { id } of provider.search?.({ from, to }) ?? []) found.push(id)
          return found
        }
        expect(await list(-1000, 1000)).toContain(made.id)
        expect(await list(1000, 5000)).not.toContain(made.id)
        expect(await list(-5000, -1000)).not.toContain(made.id)
      }),
    )

    it(
      'knows no payment that it did not make',
      using(async ({ provider }) => {
        expect(await problemOf(provider.get('no-such-payment'))).toMatchObject({
          kind: 'not-found',
        })
      }),
    )
  })
}
