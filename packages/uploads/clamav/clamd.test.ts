import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clamd } from '../src/scanners/clamd.ts'
import { ScannerUnavailable } from '../src/scanners/scanner.ts'
import { eicarText, scannerContract } from '../src/testing.ts'

// ClamAV's own daemon, in a folder and on a port of its own, with one signature: EICAR's.

const DAEMON = '/usr/sbin/clamd'
const APT = '/usr/bin/apt-get'
const MAX_LENGTH = 5_000_000
let folder = ''
let port = 0
let daemon: ChildProcess | undefined

const tcp = () => clamd({ host: '127.0.0.1', port })

beforeAll(async () => {
  if (!existsSync(DAEMON)) install()
  folder = await mkdtemp(join(tmpdir(), 'guildhall-clamd-'))
  await chmod(folder, 0o755)
  const hash = createHash('md5').update(eicarText).digest('hex')
  const database = join(folder, 'database')
  await mkdir(database)
  await writeFile(join(database, 'eicar.hdb'), `${hash}:${eicarText.length}:Eicar-Test-Signature\n`)
  port = await freePort()
  const config = {
    DatabaseDirectory: database,
    TCPSocket: port,
    TCPAddr: '127.0.0.1',
    LocalSocket: join(folder, 'clamd.sock'),
    PidFile: join(folder, 'clamd.pid'),
    TemporaryDirectory: folder,
    Foreground: 'yes',
    StreamMaxLength: MAX_LENGTH,
    ...(process.getuid?.() === 0 ? { User: 'root' } : {}),
  }
  const text = Object.entries(config).map(([name, value]) => `${name} ${value}\n`)
  await writeFile(join(folder, 'clamd.conf'), text.join(''))
  daemon = spawn(DAEMON, ['--config-file', join(folder, 'clamd.conf')])
  let said = ''
  for (const output of [daemon.stdout, daemon.stderr]) {
    output?.on('data', (chunk) => {
      said += chunk
    })
  }
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 300 || daemon.exitCode !== null) throw new Error(`clamd did not start:\n${said}`)
    await wait(100)
  }
})

afterAll(async () => {
  if (daemon && daemon.exitCode === null) {
    daemon.kill('SIGTERM')
    await once(daemon, 'exit')
  }
  if (folder) await rm(folder, { recursive: true })
})

scannerContract('ClamAV’s daemon', tcp)
scannerContract('ClamAV’s daemon over a socket', () =>
  clamd({ socket: join(folder, 'clamd.sock') }),
)

describe('ClamAV’s daemon', () => {
  it('gives no verdict on what is larger than its StreamMaxLength, so it is not kept', async () => {
    const scan = tcp().scan(new Blob([new Uint8Array(MAX_LENGTH * 4)]))
    await expect(scan).rejects.toThrow(ScannerUnavailable)
  })

  it('gives no verdict once it is stopped', async () => {
    daemon?.kill('SIGTERM')
    if (daemon) await once(daemon, 'exit')
    await expect(tcp().scan(new Blob(['hello']))).rejects.toThrow(ScannerUnavailable)
  })
})

function install() {
  if (process.getuid?.() !== 0 || !existsSync(APT)) {
    throw new Error(
      'ClamAV’s daemon is not on this machine, so nothing was tried against it. ' +
        'Install it with: apt-get install clamav-daemon',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  // Neither the machine's own daemon nor the one that fetches signatures is started.
  const packages = ['install', '--yes', '--no-install-recommends', 'clamav-daemon']
  spawnSync(APT, [...lock, 'update'], { env })
  const { status, stdout, stderr } = spawnSync(APT, [...lock, ...packages], {
    env: { ...env, RUNLEVEL: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`apt-get could not install clamav-daemon:\n${stdout}${stderr}`)
}

function answers(): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      settle(true)
    })
    socket.once('error', () => settle(false))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}
