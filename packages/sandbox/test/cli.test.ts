import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { gazetteerCsv, start } from './support.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Inside the package, so that what was built finds its dependencies.
const built = join(root, 'test-results', 'cli')
const gazetteer = join(root, 'test-results', 'cli-gazetteer.csv')

beforeAll(() => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', built], {
    cwd: root,
  })
  writeFileSync(gazetteer, gazetteerCsv)
})

type Run = { stdout: string; stderr: string; code: number | null }

/** Runs the command; once it says that it is ready, `whenReady` has its address, and then it is told to stop. */
function run(
  args: string[],
  env: Record<string, string> = {},
  whenReady: (url: string) => Promise<void> = async () => undefined,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(built, 'cli.js'), ...args], {
      env: { PATH: process.env.PATH, ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.on('data', (chunk) => {
      const wasReady = stdout.includes('ready ')
      stdout += chunk
      const url = /^ready (\S+)$/m.exec(stdout)?.[1]
      if (!url || wasReady) return
      whenReady(url).then(
        () => child.kill(signal),
        (error) => {
          child.kill('SIGKILL')
          reject(error)
        },
      )
    })
    child.on('close', (code) => resolve({ stdout, stderr, code }))
  })
}

describe('the command', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says ready in one line, answers, and on %s stops cleanly',
    async (signal) => {
      const check = async (url: string) => {
        expect((await fetch(url)).status).toBe(200)
      }
      const { stdout, stderr, code } = await run(['--port', '0'], {}, check, signal)
      expect(stdout).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/)
      expect(stderr).toBe('')
      expect(code).toBe(0)
    },
  )

  test('answers from a gazetteer, at the instant it was told', async () => {
    const check = async (url: string) => {
      const places = `${url}/os-places/search/places/v1/uprn?uprn=900000001&key=k`
      expect((await (await fetch(places)).json()).header.totalresults).toBe(1)
      const { bins } = await (await fetch(`${url}/bins/900000001`)).json()
      expect(
        bins.some((bin: { collectionDate: string }) => bin.collectionDate.endsWith('/06/2030')),
      ).toBe(true)
      expect((await fetch(`${url}/bins/1`)).status).toBe(404)
    }
    const env = {
      SANDBOX_PORT: '0',
      SANDBOX_GAZETTEER: gazetteer,
      DEMO_NOW: '2030-06-03T09:00:00Z',
    }
    expect((await run([], env, check)).code).toBe(0)
  })

  test('explains itself', async () => {
    const { stdout, code } = await run(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('--gazetteer')
    expect(stdout).toContain('DEMO_NOW')
  })

  test('says in one sentence that its port is taken, and what to do', async () => {
    const sandbox = await start()
    const { port } = new URL(sandbox.url)
    const { stderr, stdout, code } = await run(['--port', port])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toBe(
      `cannot start: port ${port} is taken: stop what uses it, or choose another with --port or SANDBOX_PORT.\n`,
    )
  })

  test.each([
    [['--port', 'x'], {}, 'is not a port'],
    [['--port', '70000'], {}, 'is not a port'],
    [['--colour'], {}, '--help'],
    [['--port', '0', '--gazetteer', '/nowhere/a.csv'], {}, '/nowhere/a.csv'],
    [['--port', '0', '--postcodes', '/nowhere/p.json'], {}, '/nowhere/p.json'],
    [['--port', '0'], { SANDBOX_POSTCODES: gazetteer }, 'give a JSON file'],
    [['--port', '0', '--templates', '/nowhere/t.json'], {}, '/nowhere/t.json'],
    [['--port', '0'], { DEMO_NOW: 'yesterday' }, 'DEMO_NOW'],
    [['--port', '0'], { PAY_WEBHOOK_URL: 'council' }, 'PAY_WEBHOOK_URL'],
    [['--port', '0'], { SANDBOX_NOTIFY_KEYS: 'short' }, 'SANDBOX_NOTIFY_KEYS'],
  ])('given %j and %j says what is wrong and no stack trace', async (args, env, words) => {
    const { stderr, code } = await run(args, env)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^cannot start: [^\n]+\n$/)
    expect(stderr).toContain(words)
  })

  test('leaves its port free when it has stopped', async () => {
    let port = 0
    await run(['--port', '0'], {}, async (url) => {
      port = Number(new URL(url).port)
    })
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
    await new Promise((resolve) => server.close(resolve))
  })
})
