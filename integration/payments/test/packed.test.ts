import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

// As a team gets it: what is packed is what is run, and nothing of this repository's sources.
const packages = fileURLToPath(new URL('../../../packages', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'guildhall-sandbox-'))
const modules = join(home, 'node_modules')

/** Installs what a package is packed as; what it needs from elsewhere is linked, to save the download. */
function install(name: 'sandbox' | 'components'): void {
  const tarball = join(home, `${name}.tgz`)
  execFileSync('pnpm', ['pack', '--out', tarball], { cwd: join(packages, name), stdio: 'ignore' })
  const to = join(modules, '@guildhall', name)
  mkdirSync(to, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', to, '--strip-components=1'])
  const from = join(packages, name, 'node_modules')
  for (const entry of readdirSync(from)) {
    const names = entry.startsWith('@')
      ? readdirSync(join(from, entry)).map((n) => `${entry}/${n}`)
      : [entry]
    for (const other of names.filter(
      (one) => !one.startsWith('.') && !one.startsWith('@guildhall/'),
    )) {
      const link = join(to, 'node_modules', other)
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(join(from, other), link)
    }
  }
}

beforeAll(() => {
  install('components')
  install('sandbox')
  mkdirSync(join(modules, '.bin'))
  symlinkSync('../@guildhall/sandbox/dist/cli.js', join(modules, '.bin/guildhall-sandbox'))
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('npx @guildhall/sandbox runs from the packed tarball, and answers as each of the services', {
  timeout: 120_000,
}, async () => {
  const child = spawn('npx', ['--no', '--', '@guildhall/sandbox', '--port', '0'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home },
    detached: true,
  })
  try {
    let said = ''
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += chunk
          const ready = /^ready (\S+)$/m.exec(said)?.[1]
          if (ready) resolve(ready)
        })
      }
      child.once('close', () => reject(new Error(said)))
    })
    const headers = { authorization: 'Bearer api_test_x', 'content-type': 'application/json' }
    const created = await fetch(`${url}/pay/v1/payments`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        amount: 100,
        reference: 'a',
        description: 'b',
        return_url: 'https://council.example/',
      }),
    })
    expect(created.status).toBe(201)
    for (const page of ['/', '/payments', '/inbox', '/faults']) {
      const shown = await (await fetch(`${url}${page}`)).text()
      expect(shown).toContain('<h1')
      expect(shown).not.toContain('<script')
    }
    expect((await fetch(`${url}/bins/100000000000`)).status).toBe(200)
    const places = '/os-places/search/places/v1/postcode?postcode=ZZ11AA&key=k'
    expect((await fetch(`${url}${places}`)).status).toBe(200)
  } finally {
    // npx and what it started, and nobody else.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
  }
})
