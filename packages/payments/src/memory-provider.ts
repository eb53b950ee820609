import {
  type DeadCause,
  type PaymentProvider,
  PaymentProviderError,
  type PaymentProviderProblem,
  type PaymentRequest,
  type ProviderPayment,
  type ProviderState,
} from './providers/payment-provider.ts'

/** What a payer does on the payment page. */
export type PayerAction = 'open' | 'submit' | 'pay' | DeadCause

/** A provider that lives in memory, for tests and stories: no money moves. */
export interface MemoryProvider extends PaymentProvider {
  /** Does what a payer (or time) would do. */
  act(id: string, action: PayerAction): void
  /** The next create makes the payment, and then its answer is lost. */
  loseNextAnswer(problem?: PaymentProviderProblem): void
  /** The next call of any kind meets this, and does nothing. */
  failNext(problem: PaymentProviderProblem): void
  /** Search shows what was made until now, as one that lags does; `false` shows all again. */
  freezeSearch(frozen: boolean): void
  /** What was made, oldest first. */
  readonly made: readonly ProviderPayment[]
  /** How often each method was called. */
  readonly calls: Record<'create' | 'get' | 'cancel' | 'findByReference', number>
}

interface Entry {
  request: PaymentRequest
  id: string
  state: ProviderState
}

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

/** Makes an empty provider in memory. */
export function memoryProvider(): MemoryProvider {
  const entries: Entry[] = []
  const failures: PaymentProviderProblem[] = []
  let lost: PaymentProviderProblem | undefined
  let searchable: number | undefined
  let links = 0
  const calls = { create: 0, get: 0, cancel: 0, findByReference: 0 }

  function view({ request, id, state }: Entry, withLink: boolean): ProviderPayment {
    const open = state.kind === 'unfinished' && state.status !== 'submitted'
    links += 1
    return {
      id,
      reference: request.reference,
      amount: request.amount,
      state,
      intentId: request.intentId,
      ...(open && withLink ? { nextUrl: `https://pay.invalid/secure/${links}` } : {}),
    }
  }

  function begin(method: keyof typeof calls): void {
    calls[method] += 1
    const problem = failures.shift()
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
      }
      entries.push(entry)
      const problem = lost
      lost = undefined
      if (problem !== undefined) throw new PaymentProviderError(problem)
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
    act(id, action) {
      entryOf(id).state = states[action]
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
  }
}
