import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DEMO = 'apps/demo-council/server/main.ts'
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A demo council with its sandbox, started as residents and outside services would meet them. */
export interface RunningSite {
  readonly url: string
  readonly sandboxUrl: string
  readonly dataFolder: string
  /** Stops the demo without warning, as a crash would, and starts it again on the same data. */
  crashAndRestart(): Promise<void>
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
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const gazetteers = ['alderbrook', 'dyffryn-gwern'].map((preset) => ({
    preset,
    file: join(folder, `${preset}.csv`),
  }))
  for (const { preset, file } of gazetteers) {
    await finish('packages/address-lookup/dist/gazetteer/generate-cli.js', [
      '--preset',
      preset,
      '--out',
      file,
    ])
  }
  const env = {
    ...process.env,
    ...environment,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    DATA_FOLDER: folder,
    SANDBOX_GAZETTEER: gazetteers.map(({ file }) => file).join(','),
    PAY_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/govuk-pay`,
    NODE_ENV: 'production',
  }
  const sandbox = await listen('packages/sandbox/dist/cli.js', env)
  try {
    let demo = await listen(DEMO, env)
    return {
      url: demo.url,
      sandboxUrl: sandbox.url,
      dataFolder: folder,
      async crashAndRestart() {
        await demo.stop('SIGKILL')
        demo = await listen(DEMO, env)
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

async function finish(script: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  const code = await ended(child)
  if (code !== 0) throw new Error(`${script} ended with exit code ${code}`)
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Starts a server and waits for its line `ready <url>`. */
async function listen(script: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: 'pipe' })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /^ready (\S+)/m.exec(output)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
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
