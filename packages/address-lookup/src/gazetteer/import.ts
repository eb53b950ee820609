import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { AddressTables } from './database.ts'
import { type GazetteerAddress, offered } from './join.ts'
import { type ReadOptions, readGazetteer } from './read.ts'
import type { Property } from './records.ts'
import { GazetteerFileError, type RefusedRow, WHOLE_LINE } from './refusal.ts'
import {
  addSearchWords,
  analyse,
  clearGazetteer,
  gatherSearchWords,
  putAddresses,
  putProperties,
  putStreets,
} from './store.ts'

export { addressBasePremium, dtf73, type GazetteerLayout } from './layouts.ts'
export type { RefusedRow } from './refusal.ts'

serverOnly('address-lookup/gazetteer-import')

/** Raised when the same file would give other rows, so that it is loaded anew. */
const IMPORTER = 'v2'

/** Rows sent to the database at once. */
const BATCH = 1000

/** Refused rows that are told of one by one; beyond, they are only counted. */
const KEPT_REFUSALS = 1000

/** How far an import has come. */
export interface ImportProgress {
  readonly bytes: number
  readonly lines: number
  readonly addresses: number
  readonly refused: number
}

/** What came of an import. */
export interface ImportResult {
  /**
   * `loaded`: the council's addresses are now this file's. `unchanged`: they were already.
   * `refused`: the file can't be used, and the addresses are what they were before.
   */
  readonly outcome: 'loaded' | 'unchanged' | 'refused'
  /** Address records now kept for the council from this file; 0 when it was refused. */
  readonly loaded: number
  /** Rows left out, in file order, the first 1,000 of them. */
  readonly refused: readonly RefusedRow[]
  /** How many rows were left out in all. */
  readonly refusedCount: number
  /** Lines read. */
  readonly lines: number
}

/** Where a gazetteer is imported from, and for whom. */
export interface ImportOptions extends ReadOptions {
  /** Slug of the council whose addresses are replaced. */
  council: string
  /** Opens the file from its start; called twice, once to know the file and once to read it. */
  open(): AsyncIterable<Uint8Array>
  onProgress?(progress: ImportProgress): void
}

/**
 * Opens a file on disk for {@link importGazetteer}.
 *
 * @throws Error when it is read, naming the path, if it isn't there or can't be read
 */
export function gazetteerFile(path: string): () => AsyncIterable<Uint8Array> {
  return async function* () {
    try {
      yield* createReadStream(path) as AsyncIterable<Uint8Array>
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? 'no code'
      throw new Error(
        `The gazetteer file ${path} can’t be read (${code}), so no address can be loaded from it. ` +
          'Check that the path is right and that the server may read it.',
        { cause },
      )
    }
  }
}

/** Knows a file again, and by which version of the importer it was read. */
export async function fingerprint(chunks: AsyncIterable<Uint8Array>, options: ReadOptions) {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return `${IMPORTER} ${options.layout?.name ?? ''} ${hash.digest('hex')}`
}

async function insert(
  tx: Executor,
  council: string,
  addresses: readonly GazetteerAddress[],
): Promise<RefusedRow[]> {
  const kept = new Set(await putAddresses(tx, council, addresses))
  if (kept.size === addresses.length) return []
  const reason = 'An earlier address (record 24) has it, which was kept.'
  const refused: RefusedRow[] = []
  for (const { key, line } of addresses) {
    // Its first row was kept, so that it counts for one only.
    if (kept.delete(key)) continue
    refused.push({ line, column: 'LPI_KEY', reason })
  }
  return refused
}

/** Collects the report of one import. */
export class Report {
  readonly refused: RefusedRow[] = []
  refusedCount = 0
  loaded = 0
  lines = 0
  madeOn = ''

  refuse(rows: readonly RefusedRow[]): void {
    this.refusedCount += rows.length
    this.refused.push(...rows.slice(0, Math.max(0, KEPT_REFUSALS - this.refused.length)))
  }

  result(outcome: ImportResult['outcome']): ImportResult {
    return {
      outcome,
      loaded: outcome === 'refused' ? 0 : this.loaded,
      refused: this.refused.toSorted((a, b) => a.line - b.line),
      refusedCount: this.refusedCount,
      lines: this.lines,
    }
  }
}

/** What is kept of a council's gazetteer as a whole. */
export async function fileLoaded(executor: Executor, council: string) {
  return await executor
    .tables<AddressTables>()
    .selectFrom('address_lookup_gazetteers')
    .selectAll()
    .where('council', '=', council)
    .executeTakeFirst()
}

/** Waits until no other server imports for this council; in short steps, since statements time out. */
export async function takeTurn(tx: Executor, council: string): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('address_lookup'), hashtext(${council})) as mine
    `.execute(tx.tables<AddressTables>())
    if (rows[0]?.mine) return
    await pause(200)
  }
}

async function replace(tx: Executor, options: ImportOptions, report: Report): Promise<void> {
  const { council } = options
  await clearGazetteer(tx, council)
  await gatherSearchWords(tx)
  let addresses: GazetteerAddress[] = []
  let properties: Property[] = []
  let offeredCount = 0
  // One batch is written while the next is read, on two processors.
  let writing: Promise<void> = Promise.resolve()
  const write = async (work: () => Promise<void>) => {
    await writing
    writing = work()
    // Awaited with the next batch; until then a failure is no unhandled one.
    writing.catch(() => {})
  }
  const send = async () => {
    const [some, theirs] = [addresses, properties]
    addresses = []
    properties = []
    await write(async () => {
      await putProperties(tx, council, theirs)
      const refused = await insert(tx, council, some)
      report.refuse(refused)
      report.loaded += some.length - refused.length
    })
  }
  try {
    for await (const batch of readGazetteer(options.open, options)) {
      report.refuse(batch.refused)
      report.lines = batch.lines
      report.madeOn = batch.madeOn
      properties.push(...batch.properties)
      for (const address of batch.addresses) {
        if (offered.includes(address.status)) offeredCount += 1
        addresses.push(address)
        if (addresses.length === BATCH) await send()
      }
      if (properties.length > BATCH) await send()
      for (let at = 0; at < batch.streets.length; at += BATCH) {
        const some = batch.streets.slice(at, at + BATCH)
        await write(() => putStreets(tx, council, some))
      }
      options.onProgress?.({
        bytes: batch.bytes,
        lines: batch.lines,
        addresses: report.loaded + addresses.length,
        refused: report.refusedCount,
      })
    }
    await send()
  } finally {
    // The transaction can't end while a batch is still on its way.
    await writing.catch(() => {})
  }
  await writing
  await addSearchWords(tx)
  await analyse(tx)
  if (offeredCount === 0) report.loaded = 0
  if (report.loaded === 0) {
    throw new GazetteerFileError(
      1,
      WHOLE_LINE,
      'The file holds no address that could be loaded. Check that it is a full DTF 7.3 export.',
    )
  }
}

/**
 * Replaces a council's addresses with those of its gazetteer file, all of them or none.
 *
 * The file is streamed, in one transaction. Rows that can't be used are left out and reported; a
 * file that can't be used as a whole changes nothing. A file that is loaded already isn't again.
 */
export async function importGazetteer(
  database: Database,
  options: ImportOptions,
): Promise<ImportResult> {
  const { council } = options
  const file = await fingerprint(options.open(), options)
  const unchanged = async (executor: Executor): Promise<ImportResult | undefined> => {
    const before = await fileLoaded(executor, council)
    if (before?.file !== file) return undefined
    const { addresses: loaded, refused: refusedCount } = before
    return { outcome: 'unchanged', loaded, refused: [], refusedCount, lines: 0 }
  }
  const already = await unchanged(database)
  if (already) return already
  const report = new Report()
  try {
    return await database.transaction(async (tx) => {
      await takeTurn(tx, council)
      const meanwhile = await unchanged(tx)
      if (meanwhile) return meanwhile
      await replace(tx, options, report)
      const row = {
        file,
        addresses: report.loaded,
        refused: report.refusedCount,
        made_on: report.madeOn,
        changes_file: '',
        changes_applied: 0,
        changes_done: true,
      }
      await tx
        .tables<AddressTables>()
        .insertInto('address_lookup_gazetteers')
        .values({ council, ...row, loaded_at: sql`now()` })
        .onConflict((conflict) =>
          conflict.column('council').doUpdateSet({ ...row, loaded_at: sql`now()` }),
        )
        .execute()
      return report.result('loaded')
    })
  } catch (error) {
    if (!(error instanceof GazetteerFileError)) throw error
    report.refusedCount += 1
    report.refused.push({ line: error.line, column: error.column, reason: error.message })
    return report.result('refused')
  }
}
