import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const start = fileURLToPath(new URL('../start.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'guildhall-start-'))
const file = join(folder, 'a-file')
const server = createServer()
let taken = 0

beforeAll(async () => {
  writeFileSync(file, '')
  await new Promise((settle) => server.listen(0, '127.0.0.1', () => settle(undefined)))
  const address = server.address()
  taken = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** @param {Record<string, string>} env */
function tryToStart(env) {
  // The refusals come before anything is installed or built, so that nobody waits for them.
  const { status, stderr } = spawnSync(process.execPath, [start], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', ...env },
  })
  return { status, said: stderr.trim() }
}

describe('what keeps npm start from starting is one plain sentence', () => {
  it('says which port is taken and how to choose another', () => {
    const { status, said } = tryToStart({ PORT: String(taken) })
    expect(status).toBe(1)
    expect(said).toBe(
      `Port ${taken} is taken by another program: stop it, or choose another port, for example PORT=${taken + 10} npm start.`,
    )
  })

  it('refuses a port that is not a number', () => {
    const { said } = tryToStart({ SANDBOX_PORT: 'four' })
    expect(said).toBe('SANDBOX_PORT=four is not a port: give a whole number from 0 to 65535.')
  })

  it('refuses a data folder that is a file', () => {
    const { said } = tryToStart({ DATA_FOLDER: join(file, 'data') })
    expect(said).toMatch(/^The data folder .* can't be written to \(.*a-file is a file\), and/)
  })

  it('names the gazetteer that is not there', () => {
    const { said } = tryToStart({ GAZETTEER: join(folder, 'none.csv') })
    expect(said).toMatch(/^There is no gazetteer at .*none\.csv: set GAZETTEER to a DTF 7\.3 file/)
    const council = tryToStart({ GAZETTEER_DYFFRYN: join(folder, 'none.csv') })
    expect(council.said).toContain('set GAZETTEER_DYFFRYN to a DTF 7.3 file')
  })
})
