import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** This package’s folder. */
const here = join(import.meta.dirname, '..')

/** Next’s own command, from the folder of its host. */
export const NEXT = '../node_modules/next/dist/bin/next'

/** A host that runs in a process of its own. */
export interface RunningHost {
  /** `http://127.0.0.1:4000` */
  readonly origin: string
  stop(): Promise<void>
}

/** Runs a Node script to its end, in one of this package’s folders; rejects with what it said. */
export async function build(folder: string, script: string, ...args: string[]): Promise<void> {
  const child = start(folder, [script, ...args], {})
  const said = listen(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${folder} could not be built: ${said()}`)
}

/** Starts a Node script that listens on PORT, and waits until it answers. */
export async function run(folder: string, script: string, ...args: string[]): Promise<RunningHost> {
  const port = await freePort()
  const child = start(folder, [script, ...args], { PORT: String(port) })
  const said = listen(child)
  const ended = once(child, 'close')
  const origin = `http://127.0.0.1:${port}`
  for (let attempt = 0; !(await answers(origin)); attempt += 1) {
    if (child.exitCode !== null || attempt > 900) {
      child.kill('SIGKILL')
      throw new Error(`${folder} did not start: ${said()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    origin,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
      await ended
      clearTimeout(timer)
    },
  }
}

function start(folder: string, args: string[], env: Record<string, string>) {
  // Vitest's own settings would reach a build, and make of it one for tests.
  const { NODE_ENV: _mode, VITEST: _vitest, NODE_OPTIONS: _options, ...rest } = process.env
  return spawn(process.execPath, args, {
    cwd: join(here, folder),
    env: {
      ...rest,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function listen(child: ReturnType<typeof start>): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-4000)
    })
  }
  return () => text
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/report/street`, { method: 'HEAD' })
    return response.status === 200
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was free.')
  return address.port
}
