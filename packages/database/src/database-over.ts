import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Dialect,
  Kysely,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type RootOperationNode,
} from 'kysely'
import { DatabaseError, withoutValues } from './database-error.ts'

/** Something that queries run on: the database itself, or one open transaction. */
export interface Executor {
  /** The query builder for a package's own tables; the same call works in and out of a transaction. */
  tables<T>(): Kysely<T>
}

/** One open database: PGlite in this process, or a pool of connections to PostgreSQL. */
export interface Database extends Executor {
  readonly kind: 'pglite' | 'postgresql'
  /**
   * Runs `work` in one transaction, committed when it resolves and rolled back when it throws.
   *
   * Inside, use only the executor that is passed: the database itself would wait for this
   * transaction forever on PGlite, so it refuses on both.
   *
   * @throws {DatabaseError} `nested-transaction` when called inside another one
   */
  transaction<R>(work: (tx: Executor) => Promise<R>): Promise<R>
  /** Ends all connections, and frees the folder. */
  close(): Promise<void>
}

/** What a driver brings: a Kysely dialect, and what is to be done once it is closed. */
export interface OpenDialect {
  kind: 'pglite' | 'postgresql'
  dialect: Dialect
  closed(): Promise<void>
}

const openTransaction = new AsyncLocalStorage<{ database: Database; open: boolean }>()

function isInside(database: Database): boolean {
  const current = openTransaction.getStore()
  return current?.open === true && current.database === database
}

/** Refuses a query on the database while the caller is inside one of its transactions. */
class RefuseInsideTransaction implements KyselyPlugin {
  readonly #isInside: () => boolean

  constructor(inside: () => boolean) {
    this.#isInside = inside
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    if (this.#isInside()) {
      throw new DatabaseError('outside-transaction', {
        what: 'A query was run on the database from inside one of its transactions.',
        why: 'It would not be part of the transaction, and on the embedded database it would wait forever.',
        toDo: 'Run it on the executor that the transaction passes to its work.',
      })
    }
    return args.node
  }

  async transformResult(args: { result: Awaited<ReturnType<KyselyPlugin['transformResult']>> }) {
    return args.result
  }
}

/** A database over a dialect that is ready to be queried. */
export function databaseOver(opened: OpenDialect): Database {
  let closing: Promise<void> | undefined
  const kysely = new Kysely<unknown>({
    dialect: opened.dialect,
    log(event) {
      if (event.level === 'error') withoutValues(event.error)
    },
  })

  function assertOpen() {
    if (closing === undefined) return
    throw new DatabaseError('closed', {
      what: 'The database has been closed.',
      why: 'Nothing can be read or kept any more.',
      toDo: 'Close it last, once the server has finished its requests.',
    })
  }

  const database: Database = {
    kind: opened.kind,
    tables<T>() {
      assertOpen()
      return outside as Kysely<unknown> as Kysely<T>
    },
    async transaction<R>(work: (tx: Executor) => Promise<R>): Promise<R> {
      assertOpen()
      if (isInside(database)) {
        throw new DatabaseError('nested-transaction', {
          what: 'A transaction was started inside another one.',
          why: 'The two would not be kept or undone together.',
          toDo: 'Pass the executor of the first transaction on, and use it instead.',
        })
      }
      return await kysely.transaction().execute(async (transaction) => {
        const state = { database, open: true }
        const tx: Executor = { tables: <T>() => transaction as Kysely<unknown> as Kysely<T> }
        try {
          return await openTransaction.run(state, () => work(tx))
        } finally {
          state.open = false
        }
      })
    },
    async close() {
      closing ??= kysely.destroy().finally(() => opened.closed())
      await closing
    },
  }
  const outside = kysely.withPlugin(new RefuseInsideTransaction(() => isInside(database)))
  return database
}
