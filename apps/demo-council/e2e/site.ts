import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateGazetteer, presets } from '@guildhall/address-lookup/gazetteer-generator'

/** Names the folder of a site that has started once: its tables and addresses are taken from there. */
export const TEMPLATE = 'GUILDHALL_E2E_TEMPLATE'

const DEMO = 'apps/demo-council/server/main.ts'
const SANDBOX = 'packages/sandbox/dist/cli.js'
const root = fileURLToPath(new URL('../../..', import.meta.url))
const sandboxData = fileURLToPath(new URL('../sandbox', import.meta.url))

/** A demo council with its sandbox, started as residents and outside services would meet them. */
export interface RunningSite {
  readonly url: string
  readonly sandboxUrl: string
  readonly dataFolder: string
  /** All that the demo and its sandbox have written to their logs until now. */
  log(): string
  /** Stops the demo without warning, as a crash would, and starts it again on the same data. */
  crashAndRestart(): Promise<void>
  /**
   * Stops the demo and its sandbox, works on the data, and starts both again on other variables, such
   * as another day; the sandbox's inbox is empty then.
   */
  restart(environment?: Record<string, string>, work?: () => Promise<void>): Promise<void>
  /** Starts a second demo on the same data, or on other variables; gives what it said and its exit code. */
  startAnother(environment: Record<string, string>): Promise<{ said: string; code: number }>
  close(): Promise<void>
}

/**
 * Starts the built demo and its sandbox on free ports, on a fresh data folder.
 *
 * @param environment more variables: `DEMO_NOW`, `DATABASE_URL` …
 */
export async function startSite(environment: Record<string, string> = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-e2e-'))
  const template = process.env[TEMPLATE]
  if (template !== undefined && environment.DATABASE_URL === undefined) {
    cpSync(join(template, 'database'), join(folder, 'database'), { recursive: true })
  }
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const gazetteers = Object.entries(presets).map(([preset, plan]) => {
    const file = join(folder, `${preset}.csv`)
    writeFileSync(file, [...generateGazetteer(plan)].join(''))
    return file
  })
  const env = {
    ...process.env,
    ...environment,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    DATA_FOLDER: folder,
    SANDBOX_GAZETTEER: [...gazetteers, join(sandboxData, 'border.csv')].join(','),
    SANDBOX_POSTCODES: join(sandboxData, 'postcodes.json'),
    SANDBOX_TEMPLATES: join(sandboxData, 'templates.json'),
    MODULUS_WEIGHTS: join(sandboxData, 'valacdos.txt'),
    // All residents of these tests come from one address.
    VISITOR_LOOKUPS: environment.VISITOR_LOOKUPS ?? '5000',
    PAY_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/govuk-pay`,
    NODE_ENV: 'production',
  }
  const said: string[] = []
  const keep = (text: string) => void said.push(text)
  let sandbox = await listen(SANDBOX, env, keep)
  try {
    let demo = await listen(DEMO, env, keep)
    return {
      url: demo.url,
      sandboxUrl: sandbox.url,
      dataFolder: folder,
      log: () => said.join(''),
      async crashAndRestart() {
        await demo.stop('SIGKILL')
        demo = await listen(DEMO, env, keep)
      },
      async restart(more = {}, work) {
        await Promise.all([demo.stop(), sandbox.stop()])
        await work?.()
        const changed = { ...env, ...more }
        sandbox = await listen(SANDBOX, changed, keep)
        demo = await listen(DEMO, changed, keep)
      },
      async startAnother(more) {
        const child = spawn(process.execPath, [DEMO], { cwd: root, env: { ...env, ...more } })
        let said = ''
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString()
        })
        return { code: await ended(child), said: said.trim() }
      },
      async close() {
        await Promise.all([demo.stop(), sandbox.stop()])
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Starts a server and waits for its line `ready <url>`; told all that it says. */
async function listen(script: string, env: NodeJS.ProcessEnv, onSaid: (text: string) => void) {
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: 'pipe' })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      onSaid(chunk.toString())
      const ready = /^ready (\S+)/m.exec(output)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      onSaid(chunk.toString())
      if (process.env.SHOW_SERVER_ERRORS) process.stderr.write(chunk)
    })
    child.once('close', () => reject(new Error(`${script} did not start:\n${output}`)))
  })
  return {
    url,
    async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
      const closed = ended(child)
      child.kill(signal)
      const timer = setTimeout(() => child.kill('SIGKILL'), 8000)
      await closed
      clearTimeout(timer)
    },
  }
}
