import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@guildhall/database/database'
import { type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actInside, type Deed } from './payer.ts'

// The server is a process of its own, so that it can be ended as a lost machine ends. A start of the
// embedded database takes seconds: without KILL_PAYMENTS only the settlement of a paid payment is lost
// there, and all else on PostgreSQL, before its first, middle and last statement. KILL_PAYMENTS=1 does
// all of it.
const isAll = process.env.KILL_PAYMENTS !== undefined
const postgres = process.env.POSTGRES_TEST_URL
const script = fileURLToPath(new URL('./kill-server.ts', import.meta.url))

interface Facts {
  payments: { state: string; refunded: number; dead_handled: boolean; provider_id: string | null }[]
  receipts: number
  slot: 'none' | 'held' | 'confirmed'
  submissions: number
  promises: number
}

let nowMs = Date.parse('2026-11-24T09:00:00Z')

class Server {
  readonly where: string
  #child: ChildProcess | undefined
  #port = 0

  constructor(where: object) {
    this.where = JSON.stringify(where)
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--conditions=@guildhall/source', script, this.where])
    this.#child = child
    let said = ''
    this.#port = await new Promise((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      child.stdout.on('data', (chunk: Buffer) => {
        const port = /^ready (\d+)/m.exec(chunk.toString())?.[1]
        if (port) resolve(Number(port))
      })
      child.once('close', () => reject(new Error(`the server did not start: ${said}`)))
    })
  }

  async hasEnded(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise((done) => child.once('exit', done))
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL')
    await this.hasEnded()
  }

  async ask(operation: string, subject: string, killAt?: number) {
    const response = await fetch(`http://127.0.0.1:${this.#port}/${operation}?of=${subject}`, {
      headers: {
        'x-now': String(nowMs),
        ...(killAt !== undefined && { 'x-kill-at': String(killAt) }),
      },
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${operation}: ${text}`)
    return { counted: Number(response.headers.get('x-statements')), body: JSON.parse(text) }
  }

  async facts(subject: string): Promise<Facts> {
    return (await this.ask('facts', subject)).body as Facts
  }
}

/** Each operation, with what comes before it and how many statements it executes. */
const operations = [
  { name: 'the settlement of what is paid', ask: 'settle', deed: 'pay', count: 10 },
  { name: 'the settlement of what is declined', ask: 'settle', deed: 'declined', count: 8 },
  { name: 'the settlement of a promise', ask: 'settle', deed: 'pay', promise: true, count: 8 },
  { name: 'a capture', ask: 'capture', deed: 'pay', promise: true, count: 17 },
  { name: 'a cancellation', ask: 'cancel', deed: 'leave', count: 9 },
  { name: 'a start', ask: 'start', deed: undefined, count: 8 },
  { name: 'a mop-up of what is paid', ask: 'mop-up', deed: 'pay', count: 16 },
  { name: 'a refund', ask: 'refund', deed: 'pay', settled: true, count: 13 },
] as const satisfies readonly {
  name: string
  ask: string
  deed: Deed | undefined
  promise?: boolean
  settled?: boolean
  count: number
}[]
type Operation = (typeof operations)[number]

const databases: { name: string; where(): { folder?: string; url?: string } }[] = [
  { name: 'PGlite', where: () => ({ folder: mkdtempSync(join(tmpdir(), 'guildhall-pay-')) }) },
]
if (postgres) {
  databases.push({
    name: 'PostgreSQL',
    where() {
      const url = new URL(postgres)
      url.searchParams.set('options', `-c search_path=kill_${randomBytes(6).toString('hex')}`)
      return { url: url.href }
    },
  })
}

describe.each(databases)('a server on $name that is lost', ({ where, name: database }) => {
  const place = where()
  let sandbox: Sandbox
  let server: Server
  let count = 0
  beforeAll(async () => {
    if (place.url) await schema(place.url, 'create')
    sandbox = await startSandbox({
      port: 0,
      payPostsPerSecond: 0,
      clock: () => new Date(nowMs),
    })
    server = new Server({ ...place, pay: `${sandbox.url}/pay` })
    await server.start()
  }, 60_000)
  afterAll(async () => {
    await server.kill()
    await sandbox.close()
    if (place.folder) rmSync(place.folder, { recursive: true, force: true })
    if (place.url) await schema(place.url, 'drop')
  })

  const payments = (subject: string) =>
    sandbox.payments.all().filter(({ reference }) => reference === subject)

  /** Somebody who is about to have an operation done. */
  async function about(operation: Operation): Promise<string> {
    count += 1
    const subject = `${'promise' in operation ? 'promise' : 'sale'}-${count}`
    if (operation.deed === undefined) return subject
    await server.ask('start', subject)
    for (const { id } of payments(subject)) actInside(sandbox, id, operation.deed)
    if ('settled' in operation) await server.ask('settle', subject)
    if (operation.ask === 'mop-up') nowMs += 31 * 60_000
    return subject
  }

  /** Whoever was lost, and wherever: the jobs alone bring everything to its right end. */
  async function endsWell(operation: Operation, subject: string): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      nowMs += 31 * 60_000
      await server.ask('mop-up', subject)
    }
    if ('promise' in operation) await server.ask('capture', subject)
    if (operation.ask === 'refund') await server.ask('refund', subject)
    const facts = await server.facts(subject)
    const taken = payments(subject).filter(({ status }) => status === 'success')
    const isPaid = operation.deed === 'pay'
    expect(taken).toHaveLength(isPaid ? 1 : 0)
    // A start that was lost before its commit has left nothing at all.
    const isNothing = operation.ask === 'start' && facts.payments.length === 0
    expect({ ...facts, payments: facts.payments.map(({ state }) => state) }).toEqual({
      payments: isNothing ? [] : [isPaid ? 'paid' : 'dead'],
      submissions: isPaid ? 1 : 0,
      receipts: isPaid ? 1 : 0,
      slot: isPaid ? 'confirmed' : 'none',
      promises: 'promise' in operation ? 1 : 0,
    })
    const given = taken.flatMap(({ refunds }) => refunds)
    expect(given.map(({ amount }) => amount)).toEqual(operation.ask === 'refund' ? [1000] : [])
    expect(facts.payments[0]?.refunded ?? 0).toBe(operation.ask === 'refund' ? 1000 : 0)
    // Nothing is left at the provider that could still be paid.
    expect(payments(subject).every(({ status }) => /success|failed|cancel/.test(status))).toBe(true)
  }

  /** The statements that a server is lost before; one more is after the last, and before its answer. */
  const moments = (count: number) =>
    isAll
      ? Array.from({ length: count + 1 }, (_, at) => at + 1)
      : [1, Math.ceil(count / 2), count, count + 1]

  const isTried = ({ name }: Operation) =>
    isAll || database === 'PostgreSQL' || name === 'the settlement of what is paid'

  it('executes the statements that it is lost before, and no others', async () => {
    const counted: Record<string, number> = {}
    for (const operation of operations) {
      const subject = await about(operation)
      const asked = await server.ask(operation.ask, subject, 0)
      counted[operation.name] = asked.counted
      await endsWell(operation, subject)
    }
    expect(counted).toEqual(Object.fromEntries(operations.map(({ name, count }) => [name, count])))
  })

  it.each(operations.filter(isTried))(
    `before ${isAll ? 'any' : 'the first, middle or last'} of the $count statements of $name, or before it could answer, takes the money and records it once, or neither`,
    { timeout: 600_000 },
    async (operation) => {
      for (const killAt of moments(operation.count)) {
        const subject = await about(operation)
        await expect(server.ask(operation.ask, subject, killAt)).rejects.toThrow('fetch failed')
        await server.hasEnded()
        await server.start()
        await endsWell(operation, subject)
      }
    },
  )
})

async function schema(url: string, what: 'create' | 'drop'): Promise<void> {
  const name = /search_path=(\w+)/.exec(decodeURIComponent(url))?.[1] ?? ''
  const plain = new URL(url)
  plain.searchParams.delete('options')
  const database = await openDatabase({ url: plain.href })
  const cascade = what === 'drop' ? sql`cascade` : sql``
  await sql`${sql.raw(what)} schema ${sql.id(name)} ${cascade}`.execute(database.tables<unknown>())
  await database.close()
}
