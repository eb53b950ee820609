// @vitest-environment node
import { pence } from '@guildhall/standards/pence'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSettled, type Observation, outcomeOf, type Payment, stepFor } from './payment.ts'

const payment: Payment = {
  id: '5b5c4b8e-0f4e-4bb2-8f5c-8f6a3f1f0001',
  council: 'westbourne',
  subject: 'booking-1',
  reference: 'BULKY-1',
  description: 'Bulky waste collection',
  amount: pence(4550),
  language: 'en',
  provider: 'govuk-pay',
  providerId: 'pay-1',
  state: 'started',
  deadCause: undefined,
  providerStatus: 'created',
  deadHandled: false,
  mismatch: false,
  delayedCapture: false,
  channel: 'online',
  takenBy: undefined,
  lines: [],
  method: undefined,
  refunded: pence(0),
  authorisedAt: undefined,
  createdAt: new Date('2026-11-24T13:00:00Z'),
  settledAt: undefined,
}

const causes = [
  'declined',
  'expired',
  'cancelled-by-user',
  'cancelled-by-service',
  'error',
] as const

const anyPayment = fc
  .record({
    state: fc.constantFrom('intended', 'started', 'authorised', 'paid', 'dead'),
    delayedCapture: fc.boolean(),
    deadCause: fc.constantFrom(...causes, 'never-created'),
    deadHandled: fc.boolean(),
    mismatch: fc.boolean(),
    providerStatus: fc.constantFrom('created', 'started', 'submitted', 'capturable', undefined),
  })
  .map((part): Payment => {
    const { state, deadCause } = part
    return state === 'dead'
      ? { ...payment, ...part, state, deadCause }
      : { ...payment, ...part, state, deadCause: undefined, deadHandled: false }
  })

const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
  fc.constantFrom('nothing' as const, 'never-created' as const),
  fc.record({
    id: fc.constant('pay-1'),
    reference: fc.constantFrom('BULKY-1', 'BULKY-2'),
    amount: fc.constantFrom(pence(4550), pence(1)),
    state: fc.oneof(
      fc.constant({ kind: 'paid' as const }),
      fc.constantFrom(...causes).map((cause) => ({ kind: 'dead' as const, cause })),
      fc
        .constantFrom('created', 'started', 'submitted', 'capturable', 'unknown')
        .map((status) => ({ kind: 'unfinished' as const, status })),
    ),
  }),
)

describe('the machine of a payment', () => {
  it('books only what the provider says is paid, at the price and reference that were asked', () => {
    fc.assert(
      fc.property(anyPayment, anyObservation, (from, seen) => {
        if (stepFor(from, seen).kind !== 'pay') return
        expect(['intended', 'started', 'authorised']).toContain(from.state)
        expect(seen).toMatchObject({
          state: { kind: 'paid' },
          amount: from.amount,
          reference: from.reference,
        })
      }),
    )
  })

  it('frees only what the provider says is dead, or never had', () => {
    fc.assert(
      fc.property(anyPayment, anyObservation, (from, seen) => {
        const step = stepFor(from, seen)
        if (step.kind === 'tell-dead')
          expect(from).toMatchObject({ state: 'dead', deadHandled: false })
        if (step.kind !== 'die') return
        if (seen === 'never-created') expect(from.state).toBe('intended')
        else expect(seen).toMatchObject({ state: { kind: 'dead' } })
      }),
    )
  })

  it('counts money as promised only where it was asked for so, and never twice', () => {
    fc.assert(
      fc.property(anyPayment, anyObservation, (from, seen) => {
        if (stepFor(from, seen).kind !== 'authorise') return
        expect(from).toMatchObject({ delayedCapture: true })
        expect(['intended', 'started']).toContain(from.state)
        expect(seen).toMatchObject({ state: { status: 'capturable' } })
      }),
    )
  })

  it('never moves what is settled', () => {
    fc.assert(
      fc.property(anyPayment, anyObservation, (from, seen) => {
        fc.pre(isSettled(from))
        expect(stepFor(from, seen)).toEqual({ kind: 'none' })
      }),
    )
  })

  it('tells a resident to pay again only when nothing can be taken any more', () => {
    fc.assert(
      fc.property(anyPayment, (from) => {
        const outcome = outcomeOf(from)
        const offersAgain = ['declined', 'expired', 'cancelled', 'error'].includes(outcome)
        expect(offersAgain).toBe(from.state === 'dead')
        expect(outcome === 'paid').toBe(from.state === 'paid')
      }),
    )
  })

  it.each([
    ['created', 'unfinished'],
    ['started', 'unfinished'],
    ['submitted', 'pending'],
    ['capturable', 'pending'],
    ['unknown', 'pending'],
  ] as const)('tells a resident of a %s payment that it is %s', (providerStatus, outcome) => {
    expect(outcomeOf({ ...payment, providerStatus })).toBe(outcome)
  })
})
