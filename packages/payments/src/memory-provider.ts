import { pence } from '@guildhall/standards/pence'
import {
  type DeadCause,
  type PaymentProvider,
  PaymentProviderError,
  type PaymentProviderProblem,
  type PaymentRequest,
  type ProviderPayment,
  type ProviderRefund,
  type ProviderState,
} from './providers/payment-provider.ts'

/** What a payer does on the payment page. */
export type PayerAction = 'open' | 'submit' | 'pay' | DeadCause

/** A provider that lives in memory, for tests and stories: no money moves. */
export interface MemoryProvider extends PaymentProvider {
  readonly capture: NonNullable<PaymentProvider['capture']>
  readonly refund: NonNullable<PaymentProvider['refund']>
  readonly refunds: NonNullable<PaymentProvider['refunds']>
  readonly search: NonNullable<PaymentProvider['search']>
  /** Does what a payer (or time) would do; `pay` promises the money where it is captured later. */
  act(id: string, action: PayerAction): void
  /** The next create or refund is made, and then its answer is lost. */
  loseNextAnswer(problem?: PaymentProviderProblem): void
  /** The next call of any kind meets this, and does nothing. */
  failNext(problem: PaymentProviderProblem): void
  /** Search shows what was made until now, as one that lags does; `false` shows all again. */
  freezeSearch(frozen: boolean): void
  /** All is well again: nothing is to be lost or to fail any more, and search is up to date. */
  heal(): void
  /** What was made, oldest first. */
  readonly made: readonly ProviderPayment[]
  /** How often each method was called. */
  readonly calls: Record<Method, number>
}

type Method = 'create' | 'get' | 'cancel' | 'findByReference' | 'capture' | 'refund'

interface Entry {
  request: PaymentRequest
  id: string
  state: ProviderState
  createdAt: Date
  refunds: ProviderRefund[]
}

const promised: ProviderState = { kind: 'unfinished', status: 'capturable' }

const givenBack = ({ refunds }: Entry) =>
  pence(refunds.reduce((sum, { amount, state }) => sum + (state === 'failed' ? 0 : amount), 0))

const states: Record<PayerAction, ProviderState> = {
  open: { kind: 'unfinished', status: 'started' },
  submit: { kind: 'unfinished', status: 'submitted' },
  pay: { kind: 'paid' },
  declined: { kind: 'dead', cause: 'declined', code: 'P0010' },
  expired: { kind: 'dead', cause: 'expired', code: 'P0020' },
  'cancelled-by-user': { kind: 'dead', cause: 'cancelled-by-user', code: 'P0030' },
  'cancelled-by-service': { kind: 'dead', cause: 'cancelled-by-service', code: 'P0040' },
  error: { kind: 'dead', cause: 'error', code: 'P0050' },
}

/**
 * Makes an empty provider in memory.
 *
 * @param now milliseconds since 1970, for when a payment was made; always the same unless given
 */
export function memoryProvider(now: () => number = () => 0): MemoryProvider {
  const entries: Entry[] = []
  const failures: PaymentProviderProblem[] = []
  let lost: PaymentProviderProblem | undefined
  let searchable: number | undefined
  let links = 0
  const calls = { create: 0, get: 0, cancel: 0, findByReference: 0, capture: 0, refund: 0 }

  function view(entry: Entry, withLink: boolean): ProviderPayment {
    const { request, id, state, createdAt } = entry
    const open = state.kind === 'unfinished' && /created|started/.test(state.status)
    links += 1
    return {
      id,
      reference: request.reference,
      amount: request.amount,
      state,
      intentId: request.intentId,
      createdAt,
      refunded: givenBack(entry),
      ...(open && withLink ? { nextUrl: `https://pay.invalid/secure/${links}` } : {}),
    }
  }

  function begin(method: keyof typeof calls): void {
    calls[method] += 1
    const problem = failures.shift()
    if (problem !== undefined) throw new PaymentProviderError(problem)
  }

  function loseAnswer(): void {
    const problem = lost
    lost = undefined
    if (problem !== undefined) throw new PaymentProviderError(problem)
  }

  function entryOf(id: string): Entry {
    const entry = entries.find((one) => one.id === id)
    if (entry === undefined) throw new PaymentProviderError({ kind: 'not-found' })
    return entry
  }

  return {
    name: 'memory',
    calls,
    get made() {
      return entries.map((entry) => view(entry, false))
    },
    async create(request) {
      begin('create')
      const entry: Entry = {
        request,
        id: `memory-${entries.length + 1}`,
        state: { kind: 'unfinished', status: 'created' },
        createdAt: new Date(now()),
        refunds: [],
      }
      entries.push(entry)
      loseAnswer()
      return view(entry, true)
    },
    async get(id) {
      begin('get')
      return view(entryOf(id), true)
    },
    async cancel(id) {
      begin('cancel')
      const entry = entryOf(id)
      if (entry.state.kind !== 'unfinished' || entry.state.status === 'submitted') {
        throw new PaymentProviderError({ kind: 'not-cancellable' })
      }
      entry.state = states['cancelled-by-service']
    },
    async findByReference(reference) {
      begin('findByReference')
      return entries
        .slice(0, searchable)
        .filter((entry) => entry.request.reference === reference)
        .map((entry) => view(entry, false))
    },
    async capture(id) {
      begin('capture')
      const entry = entryOf(id)
      if (entry.state !== promised) throw new PaymentProviderError({ kind: 'not-capturable' })
      entry.state = states.pay
    },
    async refund(id, { refundId, amount, available }) {
      begin('refund')
      const entry = entryOf(id)
      const left = entry.request.amount - givenBack(entry)
      if (entry.state.kind !== 'paid' || left === 0) {
        throw new PaymentProviderError({ kind: 'not-refundable' })
      }
      if (left !== available || amount > left) {
        throw new PaymentProviderError({ kind: 'refund-mismatch' })
      }
      const refund: ProviderRefund = {
        id: `${id}-refund-${entry.refunds.length + 1}`,
        amount,
        state: 'done',
        refundId,
      }
      entry.refunds.push(refund)
      loseAnswer()
      return refund
    },
    async refunds(id) {
      begin('get')
      return [...entryOf(id).refunds]
    },
    async *search({ from, to }) {
      begin('findByReference')
      for (const entry of entries.slice(0, searchable)) {
        if (entry.createdAt >= from && entry.createdAt < to) yield view(entry, false)
      }
    },
    act(id, action) {
      const entry = entryOf(id)
      const isPromise = action === 'pay' && entry.request.delayedCapture === true
      entry.state = isPromise ? promised : states[action]
    },
    loseNextAnswer(problem = { kind: 'timeout' }) {
      lost = problem
    },
    failNext(problem) {
      failures.push(problem)
    },
    freezeSearch(frozen) {
      searchable = frozen ? entries.length : undefined
    },
    heal() {
      failures.length = 0
      lost = undefined
      searchable = undefined
    },
  }
}
