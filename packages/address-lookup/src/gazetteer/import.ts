import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { AddressTables } from './database.ts'
import { type GazetteerAddress, type ReadOptions, readGazetteer } from './read.ts'
import { GazetteerFileError, type RefusedRow, WHOLE_LINE } from './refusal.ts'

export { dtf73, type GazetteerLayout } from './layouts.ts'
export type { RefusedRow } from './refusal.ts'

serverOnly('address-lookup/gazetteer-import')

/** Raised when the same file would give other rows, so that it is loaded anew. */
const IMPORTER = 'v1'

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

async function fingerprint(chunks: AsyncIterable<Uint8Array>, options: ReadOptions) {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return `${IMPORTER} ${options.layout?.name ?? ''} ${hash.digest('hex')}`
}

/** Sends rows as one JSON value, which is far quicker than a parameter for each column. */
async function insert(
  tx: Executor,
  council: string,
  addresses: readonly GazetteerAddress[],
): Promise<RefusedRow[]> {
  const rows = addresses.map(({ line: _, singleLine, custodianCode, ...rest }) => ({
    ...rest,
    single_line: singleLine,
    custodian_code: custodianCode,
  }))
  const kept = await sql<{ key: string }>`
    insert into address_lookup_addresses
      (council, key, uprn, language, status, postal, usrn, lines, town, postcode, single_line,
       custodian_code, classification, easting, northing)
    select ${council}, key, uprn, language, status, postal, usrn, lines, town, postcode,
      single_line, custodian_code, classification, easting, northing
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      key text, uprn text, language text, status smallint, postal boolean, usrn text, lines jsonb,
      town text, postcode text, single_line text, custodian_code integer, classification text,
      easting double precision, northing double precision)
    on conflict do nothing
    returning key`.execute(tx.tables<AddressTables>())
  if (kept.rows.length === addresses.length) return []
  const reason = 'An earlier address (record 24) has it, which was kept.'
  const left = new Map<string, number>()
  for (const { key } of kept.rows) left.set(key, 1)
  const refused: RefusedRow[] = []
  for (const { key, line } of addresses) {
    if (left.delete(key)) continue
    refused.push({ line, column: 'LPI_KEY', reason })
  }
  return refused
}

/** Collects the report of one import. */
class Report {
  readonly refused: RefusedRow[] = []
  refusedCount = 0
  loaded = 0
  lines = 0

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

async function fileLoaded(executor: Executor, council: string) {
  return await executor
    .tables<AddressTables>()
    .selectFrom('address_lookup_gazetteers')
    .selectAll()
    .where('council', '=', council)
    .executeTakeFirst()
}

/** Waits until no other server imports for this council; in short steps, since statements time out. */
async function takeTurn(tx: Executor, council: string): Promise<void> {
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
  const tables = tx.tables<AddressTables>()
  await tables.deleteFrom('address_lookup_addresses').where('council', '=', council).execute()
  let ready: GazetteerAddress[] = []
  const send = async () => {
    const refused = await insert(tx, council, ready)
    report.refuse(refused)
    report.loaded += ready.length - refused.length
    ready = []
  }
  for await (const batch of readGazetteer(options.open(), options)) {
    report.refuse(batch.refused)
    report.lines = batch.lines
    for (const address of batch.addresses) {
      ready.push(address)
      if (ready.length === BATCH) await send()
    }
    options.onProgress?.({
      bytes: batch.bytes,
      lines: batch.lines,
      addresses: report.loaded + ready.length,
      refused: report.refusedCount,
    })
  }
  if (ready.length > 0) await send()
  // Without it the planner knows nothing of the new rows until a later vacuum.
  await sql`analyze address_lookup_addresses`.execute(tables)
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
      const row = { file, addresses: report.loaded, refused: report.refusedCount }
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
