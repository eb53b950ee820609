import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { ChangeBatch } from './change-batch.ts'
import { type Change, readChanges } from './change-file.ts'
import type { AddressTables } from './database.ts'
import { fileLoaded, fingerprint, type ImportOptions, Report, takeTurn } from './import.ts'
import { GazetteerFileError, type RefusedRow, WHOLE_LINE } from './refusal.ts'
import { addSearchWords } from './store.ts'

export { isChangeFile } from './change-file.ts'

serverOnly('address-lookup/gazetteer-changes')

/** What came of applying changes. */
export interface ChangesResult {
  /**
   * `applied`: every change that could be used is in. `unchanged`: they were in already.
   * `refused`: the file can't be used, and the addresses are what they were before.
   */
  readonly outcome: 'applied' | 'unchanged' | 'refused'
  /** Changes applied by this call. */
  readonly loaded: number
  readonly refused: readonly RefusedRow[]
  readonly refusedCount: number
  readonly lines: number
  /** The longest that one batch took, in milliseconds: how long a lookup on PGlite may have waited. */
  readonly longestBatchMs: number
}

/** How changes are applied. */
export interface ChangesOptions extends ImportOptions {
  /** Changes in one transaction. Default 250. */
  batch?: number
  /** Milliseconds, rising. Default the platform's. */
  now?(): number
}

function refuse(column: string, reason: string): never {
  throw new GazetteerFileError(1, column, reason)
}

interface Ledger {
  file: string
  applied: number
}

/** Where to begin: after what an earlier call that broke off has applied; undefined when all is in. */
async function startAt(
  executor: Executor,
  council: string,
  file: string,
  madeOn: string,
): Promise<number | undefined> {
  const kept = await fileLoaded(executor, council)
  if (!kept) {
    return refuse(
      'FILE_TYPE',
      'No full gazetteer is loaded that these changes could apply to. Load the full file (F) first.',
    )
  }
  if (kept.changes_file === file) return kept.changes_done ? undefined : kept.changes_applied
  if (!kept.changes_done) {
    return refuse(
      WHOLE_LINE,
      'An earlier file of changes was broken off half way. Apply that one again first: it goes on where it stopped.',
    )
  }
  if (madeOn !== '' && madeOn < kept.made_on) {
    return refuse(
      'PROCESS_DATE',
      `The file was made on ${madeOn}, before what is loaded (${kept.made_on}). Apply files in the order in which they were made.`,
    )
  }
  return 0
}

async function applyOne(
  tx: Executor,
  council: string,
  changes: readonly Change[],
  streetTypes: Map<string, number>,
): Promise<RefusedRow[]> {
  const batch = new ChangeBatch(tx, council, streetTypes)
  await batch.gather(changes)
  for (const change of changes) batch.apply(change)
  await batch.keep()
  await addSearchWords(tx)
  return batch.refused
}

async function note(tx: Executor, council: string, ledger: Ledger, done: boolean, madeOn: string) {
  await tx
    .tables<AddressTables>()
    .updateTable('address_lookup_gazetteers')
    .set({
      changes_file: ledger.file,
      changes_applied: ledger.applied,
      changes_done: done,
      ...(done && madeOn !== '' ? { made_on: madeOn } : {}),
    })
    .where('council', '=', council)
    .execute()
}

/**
 * Applies a file of changes (DTF 7.3 or AddressBase Premium, file type C) to a council's gazetteer, in PRO_ORDER.
 *
 * In small batches, each a transaction with a note of how far it came, so that lookups go on
 * meanwhile and a call that broke off goes on where it stopped. The file is looked through first: one
 * that is cut short, older than what is loaded, or has no gazetteer to change is refused whole.
 */
export async function applyGazetteerChanges(
  database: Database,
  options: ChangesOptions,
): Promise<ChangesResult> {
  const { council, batch: size = 250, now = () => performance.now() } = options
  const report = new Report()
  let longestBatchMs = 0
  const result = (outcome: ChangesResult['outcome']): ChangesResult => {
    const { loaded, refused, refusedCount, lines } = report.result('loaded')
    return { outcome, loaded, refused, refusedCount, lines, longestBatchMs }
  }
  try {
    const file = await fingerprint(options.open(), options)
    const { changes, refused, lines, madeOn } = await readChanges(options.open(), options)
    report.lines = lines
    const from = await startAt(database, council, file, madeOn)
    if (from === undefined) return result('unchanged')
    report.refuse(refused)
    const streetTypes = new Map<string, number>()
    for (const change of changes.slice(0, from)) ChangeBatch.noteStreetType(change, streetTypes)
    for (let at = from; at < changes.length || at === 0; at += size) {
      const some = changes.slice(at, at + size)
      const began = now()
      const applied = Math.min(at + size, changes.length)
      const isMine = await database.transaction(async (tx) => {
        await takeTurn(tx, council)
        if ((await startAt(tx, council, file, madeOn)) !== at) return false
        const left = await applyOne(tx, council, some, streetTypes)
        report.refuse(left)
        report.loaded += some.length - left.length
        await note(tx, council, { file, applied }, applied === changes.length, madeOn)
        return true
      })
      // Another server applies the same file; it reports.
      if (!isMine) return result('unchanged')
      longestBatchMs = Math.max(longestBatchMs, now() - began)
      const refusedNow = report.refusedCount
      options.onProgress?.({ bytes: 0, lines, addresses: report.loaded, refused: refusedNow })
    }
    return result('applied')
  } catch (error) {
    if (!(error instanceof GazetteerFileError)) throw error
    report.refuse([{ line: error.line, column: error.column, reason: error.message }])
    return result('refused')
  }
}
