// @vitest-environment node

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The server is a process of its own, so that it can be ended as a lost machine ends.
// A start of the embedded database takes seconds: without KILL_JOURNEYS it is lost while answers are
// sent alone, and on PostgreSQL before the first, middle and last statement of each step.
// KILL_JOURNEYS=200 does all of it.
const journeys = Number(process.env.KILL_JOURNEYS ?? 1)
const isAll = process.env.KILL_JOURNEYS !== undefined
const postgres = process.env.POSTGRES_TEST_URL

const script = fileURLToPath(new URL('../../test/kill-server.ts', import.meta.url))
type Fields = Record<string, string>

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

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#port}${path}`, { redirect: 'manual', ...init })
  }

  async facts() {
    const facts = await (await this.fetch('/facts')).json()
    return facts as { recorded: { reference: string }[]; sent: { href: string }[]; kept: number }
  }
}

class Resident {
  readonly server: Server
  cookie = ''

  constructor(server: Server) {
    this.server = server
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, ...(init.headers as Fields | undefined) }
    const response = await this.server.fetch(`/sample/${path}`, { ...init, headers })
    const set = response.headers.get('set-cookie')?.split(';')[0]
    if (set) this.cookie = set
    return response
  }

  async post(path: string, fields: Fields, killAt?: number): Promise<Response> {
    const headers = killAt === undefined ? undefined : { 'x-kill-at': String(killAt) }
    const body = new URLSearchParams(fields)
    return this.ask(path, { method: 'POST', body, ...(headers ? { headers } : {}) })
  }

  async page(path: string): Promise<{ path: string; values: Fields; reference?: string }> {
    let response = await this.ask(path)
    for (let hop = 0; hop < 4 && response.status === 303; hop += 1) {
      response = await this.ask(
        (response.headers.get('location') ?? '').replace(/^\/sample\/?/, ''),
      )
    }
    return (await response.json()) as { path: string; values: Fields; reference?: string }
  }
}

const given: readonly [string, Fields][] = [
  ['postcode', { postcode: 'GH1 2AB' }],
  ['property', { property: '1' }],
  ['kind', { kind: 'damaged' }],
  ['damage', { damage: 'Lid' }],
]

/** Each step with how many statements it executes, beginning and end of a transaction included. */
const steps = [
  {
    name: 'a first answer',
    before: 0,
    path: 'postcode',
    fields: { postcode: 'GH1 2AB' },
    count: 1,
  },
  { name: 'a later answer', before: 2, path: 'kind', fields: { kind: 'damaged' }, count: 2 },
  {
    name: 'a change',
    before: 4,
    path: 'postcode?change',
    fields: { postcode: 'GH2 4XY' },
    count: 2,
  },
  { name: 'saving', before: 3, path: 'save', fields: { email: 'ann@example.com' }, count: 7 },
  { name: 'returning', before: 3, path: 'return', fields: {}, count: 7 },
  { name: 'sending', before: 4, path: 'check', fields: {}, count: 6 },
] as const

const databases: { name: string; where(): object }[] = [
  { name: 'PGlite', where: () => ({ folder: mkdtempSync(join(tmpdir(), 'guildhall-kill-')) }) },
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
  const place = where() as { folder?: string; url?: string }
  const server = new Server(place)
  beforeAll(async () => {
    if (place.url) await makeSchema(place.url)
    await server.start()
  }, 60_000)
  afterAll(async () => {
    await server.kill()
    if (place.folder) rmSync(place.folder, { recursive: true, force: true })
  })

  /** A resident who is about to take a step, with what they answered before. */
  async function about(step: (typeof steps)[number]) {
    const resident = new Resident(server)
    const answered = given.slice(0, step.before)
    for (const [path, fields] of answered) await resident.post(path, fields)
    let address: string = step.path
    if (step.name === 'returning') {
      await resident.post('save', { email: 'ann@example.com' })
      address = (await server.facts()).sent.at(-1)?.href.replace('/sample/', '') ?? ''
    }
    return { resident, answered, address }
  }

  /** Whoever was lost: every answer that was taken is there, and all is sent once in the end. */
  async function goesOn(resident: Resident, answered: readonly [string, Fields][]): Promise<void> {
    for (const [path, values] of answered) {
      const page = await resident.page(path)
      expect([page.path, page.values]).toEqual([path, values])
    }
    const before = (await server.facts()).recorded.length
    const isDone = (await resident.page('done')).reference !== undefined
    if (!isDone) for (const [path, fields] of given) await resident.post(path, fields)
    await resident.post('check', {})
    await resident.post('check', {})
    const { reference } = await resident.page('done')
    const { recorded } = await server.facts()
    expect(recorded.filter((one) => one.reference === reference)).toHaveLength(1)
    expect(recorded.length - before).toBe(isDone ? 0 : 1)
  }

  /** The statements that a server is lost before; one more is after the last, and before its answer. */
  const moments = (count: number) =>
    isAll
      ? Array.from({ length: count + 1 }, (_, at) => at + 1)
      : [...new Set([1, Math.ceil(count / 2), count, count + 1])]

  const tried = steps.filter(({ name }) => isAll || database === 'PostgreSQL' || name === 'sending')

  it('executes the statements that it is lost before, and no others', async () => {
    for (const step of steps) {
      const { resident, address } = await about(step)
      const { status, headers } = await resident.post(address, step.fields, 0)
      expect([step.name, status, headers.get('x-statements')]).toEqual([
        step.name,
        303,
        String(step.count),
      ])
    }
  })

  it.each(tried)(
    `before ${isAll ? 'any' : 'the first, middle or last'} of the $count statements of $name, or before it could answer, leaves its resident where they were`,
    { timeout: 300_000 },
    async (step) => {
      const { fields, count, name } = step
      for (const killAt of moments(count)) {
        const { resident, answered, address } = await about(step)
        await expect(resident.post(address, fields, killAt)).rejects.toThrow('fetch failed')
        await server.hasEnded()
        await server.start()
        const { sent, kept } = await server.facts()
        expect(sent.length).toBe(kept)
        // Their browser shows that the page can't be reached; they send it again.
        if (name !== 'sending') expect((await resident.post(address, fields)).status).toBe(303)
        if (name === 'a change') await resident.post('property?change', { property: '1' })
        const changed =
          name === 'a change'
            ? [['postcode', fields] as [string, Fields], ...answered.slice(1)]
            : answered
        const isSent = (await resident.page('done')).reference !== undefined
        await goesOn(resident, isSent ? [] : changed)
      }
    },
  )

  it(`at any moment of ${journeys} journeys leaves every resident where they were`, {
    timeout: 3_600_000,
  }, async () => {
    for (let run = 0; run < journeys; run += 1) {
      const resident = new Resident(server)
      const answered: [string, Fields][] = []
      // As a machine is lost: at no time that anyone chose.
      const lost = setTimeout(() => void server.kill(), Math.random() * 60)
      try {
        for (const [path, fields] of given) {
          const { status } = await resident.post(path, fields)
          if (status === 303) answered.push([path, fields])
        }
        await resident.post('check', {})
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
      }
      clearTimeout(lost)
      await server.kill()
      await server.start()
      const isSent = resident.cookie !== '' && (await resident.page('done')).reference !== undefined
      await goesOn(resident, isSent ? [] : answered)
    }
  })
})

async function makeSchema(url: string): Promise<void> {
  const { sql } = await import('kysely')
  const { openDatabase } = await import('@guildhall/database/database')
  const schema = /search_path=(\w+)/.exec(decodeURIComponent(url))?.[1] ?? ''
  const plain = new URL(url)
  plain.searchParams.delete('options')
  const database = await openDatabase({ url: plain.href })
  await sql`create schema ${sql.id(schema)}`.execute(database.tables<unknown>())
  await database.close()
}
