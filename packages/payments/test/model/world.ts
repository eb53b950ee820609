import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database, Executor } from '@guildhall/database/database'
import { pence } from '@guildhall/standards/pence'
import { type Clock, clockFrom } from '@guildhall/standards/plain-date'
import type { Scheduler } from 'fast-check'
import { sql } from 'kysely'
import type { PaymentsTables } from '../../src/database.ts'
import { holdingHandlers, type PaymentHolds } from '../../src/holds.ts'
import { memoryProvider } from '../../src/memory-provider.ts'
import { type ManualProvider, manualProvider } from '../../src/providers/manual.ts'
import type { PaymentProvider } from '../../src/providers/payment-provider.ts'
import { leadsTo, type Seen, type Stage, stageOf } from './machine.ts'

export interface WorldTables extends PaymentsTables {
  slot: { council: string; subject: string; state: 'held' | 'confirmed' }
  submission: { council: string; subject: string; payment: string }
}

/** The machine on which an operation ran was lost. */
class Lost extends Error {}
/** There is no slot left. */
export class NoSlot extends Error {}

export const subjects = ['a', 'b', 'c'] as const
export type Subject = (typeof subjects)[number]
/** Two slots for three who want one. */
const capacity = 2
export const price = pence(4550)

/**
 * A council with slots to sell, whose operations run step by step in the order that the scheduler
 * chooses: at each call of the provider, before and after it, and around each transaction.
 */
export class World {
  readonly council: string
  readonly online = memoryProvider(() => this.nowMs)
  readonly manual: ManualProvider
  /** Payments that a payer was sent to, by whom. */
  readonly sentTo = new Map<string, Subject>()
  readonly stages = new Map<Subject, Stage>(subjects.map((subject) => [subject, 'free']))
  readonly trace: string[] = []
  readonly unexpected: unknown[] = []
  /** Nothing happens any more but time and jobs: there is nothing to put in order. */
  isResting = false
  nowMs = Date.parse('2026-11-24T09:00:00Z')
  readonly #scheduler: Scheduler
  readonly #under: Database
  readonly #operation = new AsyncLocalStorage<{ generation: number }>()
  readonly #running: Promise<void>[] = []
  #generation = 0
  #busy = 0

  constructor(under: Database, council: string, scheduler: Scheduler) {
    this.#under = under
    this.council = council
    this.#scheduler = scheduler
    this.manual = manualProvider({
      database: this.database,
      council,
      clock: this.clock,
      entryUrl: (id) => `https://council.example/staff/${id}`,
    })
  }

  readonly clock: Clock = () => clockFrom(new Date(this.nowMs).toISOString())().round('second')

  /** Starts an operation, and doesn't wait for it. */
  launch(name: string, work: () => Promise<unknown>): void {
    this.trace.push(name)
    this.#busy += 1
    const running = this.#operation
      .run({ generation: this.#generation }, async () => {
        await this.point(`begin ${name}`)
        await work()
      })
      .catch((error: unknown) => {
        const expected = error instanceof Lost || error instanceof NoSlot
        // A provider that can't be read is told to whoever asked; nothing was changed.
        if (!expected && (error as Error).name !== 'PaymentProviderError') {
          this.unexpected.push(error)
        }
      })
      .finally(() => {
        this.#busy -= 1
      })
    this.#running.push(running)
  }

  /** Every machine is lost: what they were at goes no further than its last step. */
  crash(): void {
    this.#generation += 1
    this.trace.push('crash')
  }

  /** Where an operation may be interrupted by others, or lost. */
  async point(label: string): Promise<void> {
    if (this.isResting) return
    this.#busy -= 1
    try {
      await this.#scheduler.schedule(Promise.resolve(), label, undefined, (release) =>
        this.#one(label, release),
      )
    } finally {
      this.#busy += 1
    }
    if (this.#operation.getStore()?.generation !== this.#generation) throw new Lost(label)
  }

  /** Lets one operation go on to its next point, alone, and looks at what it did. */
  async #one(label: string, release: () => Promise<unknown>): Promise<void> {
    await release()
    do await new Promise((done) => setImmediate(done))
    while (this.#busy > 0)
    // Kept until the end: the scheduler has no use for it.
    await this.look(label).catch((fault: unknown) => this.unexpected.push(fault))
  }

  /** Until every operation has ended. */
  async ended(): Promise<void> {
    const all = Promise.all(this.#running)
    await (this.isResting ? all : this.#scheduler.waitFor(all))
    if (this.unexpected.length > 0) throw this.unexpected[0]
  }

  readonly database: Database = {
    kind: 'pglite',
    tables: <T>() => {
      this.#alive()
      return this.#under.tables<T>()
    },
    transaction: async <R>(work: (tx: Executor) => Promise<R>) => {
      await this.point('transaction')
      const result = await this.#under.transaction(work)
      await this.point('committed')
      return result
    },
    close: async () => {},
  }

  #alive(): void {
    const operation = this.#operation.getStore()
    if (operation && operation.generation !== this.#generation) throw new Lost('query')
  }

  /** The provider as an operation reaches it: it may be lost on the way there, or back. */
  readonly provider: PaymentProvider = {
    name: this.online.name,
    create: (request) => this.#call('create', () => this.online.create(request)),
    get: (id) => this.#call('get', () => this.online.get(id)),
    cancel: (id) => this.#call('cancel', () => this.online.cancel(id)),
    capture: (id) => this.#call('capture', () => this.online.capture(id)),
    refund: (id, refund) => this.#call('refund', () => this.online.refund(id, refund)),
    refunds: (id) => this.#call('refunds', () => this.online.refunds(id)),
    findByReference: (reference) =>
      this.#call('search', () => this.online.findByReference(reference)),
    search: this.online.search,
  }

  async #call<T>(name: string, work: () => Promise<T>): Promise<T> {
    await this.point(`ask ${name}`)
    const result = await work()
    await this.point(`answer ${name}`)
    return result
  }

  readonly holds: PaymentHolds = {
    reserve: async (tx, { subject }) => {
      const db = tx.tables<WorldTables>()
      const slots = await db
        .selectFrom('slot')
        .select('subject')
        .where('council', '=', this.council)
        .execute()
      if (slots.some((slot) => slot.subject === subject)) return
      if (slots.length >= capacity) throw new NoSlot()
      await db
        .insertInto('slot')
        .values({ council: this.council, subject, state: 'held' })
        .execute()
    },
    confirm: async (tx, { subject }) => {
      const updated = await tx
        .tables<WorldTables>()
        .updateTable('slot')
        .set({ state: 'confirmed' })
        .where('council', '=', this.council)
        .where('subject', '=', subject)
        .executeTakeFirst()
      return updated.numUpdatedRows === 1n ? 'confirmed' : 'lost'
    },
    release: async (tx, { subject }) => {
      await tx
        .tables<WorldTables>()
        .deleteFrom('slot')
        .where('council', '=', this.council)
        .where('subject', '=', subject)
        .execute()
    },
  }

  get handlers() {
    const { council, clock, holds } = this
    return holdingHandlers({
      council,
      clock,
      holds,
      async submit(tx, payment) {
        await tx
          .tables<WorldTables>()
          .insertInto('submission')
          .values({ council, subject: payment.subject, payment: payment.id })
          .execute()
      },
    })
  }

  /** Looks at everything there is, and holds it to the machine. */
  async look(after: string): Promise<void> {
    // One query, since it is asked at every step.
    const { rows } = await sql<{
      kind: 'held' | 'confirmed' | 'submission' | 'cash'
      subject: string
    }>`
      select state as kind, subject from slot where council = ${this.council}
      union all select 'submission', subject from submission where council = ${this.council}
      union all select 'cash', reference from payments_manual
        where council = ${this.council} and state = 'paid'`.execute(this.#under.tables())
    const slots = rows.filter(({ kind }) => kind === 'held' || kind === 'confirmed')
    const countOf = (kind: string, subject: string) =>
      rows.filter((row) => row.kind === kind && row.subject === subject).length
    const fail = (fault: string) => {
      throw new Error(`${fault}, after “${after}”; ${this.trace.join(' · ')}`)
    }
    if (slots.length > capacity) fail('a slot was sold that there isn’t')
    for (const subject of subjects) {
      const mine = this.online.made.filter(({ reference }) => reference === subject)
      const kind = (id: string) => this.online.made.find((one) => one.id === id)?.state
      const alive = mine.filter(({ state }) => state.kind === 'unfinished')
      const seen: Seen = {
        taken: mine.filter(({ id }) => kind(id)?.kind === 'paid').length + countOf('cash', subject),
        payable: alive.some(
          ({ id, state }) =>
            this.sentTo.has(id) && state.kind === 'unfinished' && state.status !== 'capturable',
        ),
        promised: alive.some(
          ({ state }) => state.kind === 'unfinished' && state.status === 'capturable',
        ),
        hold:
          countOf('confirmed', subject) > 0
            ? 'confirmed'
            : countOf('held', subject) > 0
              ? 'held'
              : 'none',
        submissions: countOf('submission', subject),
      }
      const stage = stageOf(seen)
      if (typeof stage === 'object') {
        fail(`${subject}: ${stage.fault}`)
        continue
      }
      const before = this.stages.get(subject) ?? 'free'
      if (!leadsTo(before, stage)) fail(`${subject}: ${before} became ${stage}`)
      this.stages.set(subject, stage)
    }
  }
}
