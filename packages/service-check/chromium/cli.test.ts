import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../fixtures/serve.ts'
import { readmeCommands } from '../test/readme.ts'

const cli = new URL('../dist/cli.js', import.meta.url).pathname
let folder = ''
let bad: Awaited<ReturnType<typeof serveSite>>
let good: typeof bad
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'service-check-'))
  const fixture = (name: string) => new URL(`../fixtures/seen/${name}`, import.meta.url).pathname
  bad = await serveSite(fixture('wide-page'))
  good = await serveSite(fixture('good-sign-in'))
})
afterAll(async () => {
  await Promise.all([bad?.close(), good?.close()])
  rmSync(folder, { recursive: true, force: true })
})

function run(...args: string[]) {
  return promisify(execFile)(process.execPath, [cli, '--delay', '0', ...args], {
    cwd: folder,
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout: String(stdout), stderr: String(stderr) }),
  )
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

// The command is what is built; the check builds first.
describe('the command', () => {
  it('ends with 0 where nothing counts, a form sent empty included', async () => {
    const { code, stdout } = await run(`${good.origin}/`, '--form', 'form', '--fail-on', 'warning')
    expect([code, stdout]).toEqual([0, expect.not.stringMatching(/[✗!] (Error|Warning)/)])
  })

  it('ends with 1 for what counts, writes each report, and keeps a picture', async () => {
    const { code, stdout } = await run(
      `${bad.origin}/`,
      '--json',
      'r.json',
      '--junit',
      'r.xml',
      '--sarif',
      'r.sarif',
      '--pictures',
      'pictures',
    )
    expect(code).toBe(1)
    expect(stdout).toContain('has to be scrolled')
    const { findings } = JSON.parse(read('r.json')) as {
      findings: { kind: string; evidence: { screenshot?: string } }[]
    }
    const picture = findings.find(({ kind }) => kind === 'reflow')?.evidence.screenshot ?? ''
    expect(readFileSync(join(folder, picture)).subarray(1, 4).toString()).toBe('PNG')
    expect(read('r.xml')).toContain('<testsuites')
    expect(JSON.parse(read('r.sarif'))).toMatchObject({ version: '2.1.0' })
    expect((await run(`${bad.origin}/`, '--fail-on', 'never')).code).toBe(0)
  })

  it('lets a council start from where it is', async () => {
    const baseline = ['--baseline', 'baseline.json']
    expect((await run(`${bad.origin}/`, ...baseline)).stderr).toContain(
      'Write one with --update-baseline',
    )
    expect((await run(`${bad.origin}/`, ...baseline, '--update-baseline')).code).toBe(0)
    const { code, stdout } = await run(`${bad.origin}/`, ...baseline)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/known from the baseline\.\n$/)])
    const later = await run(`${bad.origin}/contact`, ...baseline)
    expect(later.stdout).toContain('In the baseline and no longer looked at')
  })

  it('follows links only where it may, and says what it left out', async () => {
    const { stdout } = await run(`${good.origin}/`, '--allow', '/*', '--max-pages', '1')
    expect(stdout).toContain('Not visited, since no more than 1 were to be')
  })

  it.each([
    [[], /keeps people out/, 'stdout'],
    [['--fail-on', 'all'], /Use --fail-on error, warning, note or never/, 'stderr'],
    [['--language', 'fr'], /--language en or --language cy/, 'stderr'],
    [['--delay', 'fast'], /--delay takes a number from 0 to 60/, 'stderr'],
    [['--nothing'], /Unknown option/, 'stderr'],
    [
      ['http://127.0.0.1:9/', '--chromium', '/nowhere'],
      /There is no \/nowhere, and pages are looked at in one/,
      'stderr',
    ],
    [['http://127.0.0.1:9/'], /Not checked/, 'stdout'],
  ] as const)('%j: ends with 2, and says what to do', async (args, said, where) => {
    const ended = await run(...args)
    expect(ended.code).toBe(2)
    expect(ended[where]).toMatch(said)
  })

  it('takes each option that the README names', () => {
    const usage = readFileSync(new URL('../src/arguments.ts', import.meta.url), 'utf8')
    const named = readmeCommands().flatMap((line) => line.match(/--[a-z-]+/g) ?? [])
    expect(named.length).toBeGreaterThan(5)
    for (const option of named) expect(usage).toContain(`${option} `)
  })
})
