import { type DatabaseConnection, PGliteDriver, PostgresDriver, type QueryResult } from 'kysely'

/** Statements since counting began; undefined: none is counted. */
let statements: number | undefined
let killAt = 0

/** Counts statements from now on, and ends the process before that of a number, as a lost machine ends. */
export function countStatements(killBefore: number): void {
  statements = 0
  killAt = killBefore
}

/** How many there were; ends the process when it was to end after all of them. */
export async function countedStatements(): Promise<number> {
  const counted = statements ?? 0
  statements = undefined
  if (killAt === counted + 1) await end()
  return counted
}

async function beforeStatement(): Promise<void> {
  if (statements === undefined) return
  statements += 1
  if (statements === killAt) await end()
}

async function end(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

const counted = new WeakSet<DatabaseConnection>()
function counting(connection: DatabaseConnection): void {
  if (counted.has(connection)) return
  counted.add(connection)
  const { executeQuery } = connection
  connection.executeQuery = async <Row>(...query: Parameters<typeof executeQuery>) => {
    await beforeStatement()
    return executeQuery.apply(connection, query) as Promise<QueryResult<Row>>
  }
}

// PostgreSQL's driver begins and commits by statements of its own, PGlite's by calls.
const pglite = PGliteDriver.prototype
const { acquireConnection, beginTransaction, commitTransaction } = pglite
pglite.acquireConnection = async function acquire() {
  const connection = await acquireConnection.call(this)
  counting(connection)
  return connection
}
pglite.beginTransaction = async function begin(connection) {
  await beforeStatement()
  return beginTransaction.call(this, connection)
}
pglite.commitTransaction = async function commit(connection) {
  await beforeStatement()
  return commitTransaction.call(this, connection)
}

const postgres = PostgresDriver.prototype
const { acquireConnection: acquireOfPool } = postgres
postgres.acquireConnection = async function acquire(...given) {
  const connection = await acquireOfPool.apply(this, given)
  counting(connection)
  return connection
}
