import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { eicarText, scannerContract } from '../testing.ts'
import { clamd } from './clamd.ts'
import { eicarScanner, ScannerUnavailable } from './scanner.ts'

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) server.close()
  servers.clear()
})

/** A server on a free loopback port. */
async function listening(talk: (socket: Socket) => void): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket)
  })
  servers.add(server)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  return { host: '127.0.0.1', port: address && typeof address === 'object' ? address.port : 0 }
}

/** What clamd does with INSTREAM, as its manual has it: frames with a length, then one of none. */
function standIn(maxLength = Number.POSITIVE_INFINITY) {
  return (socket: Socket) => {
    let held = Buffer.alloc(0)
    let content = Buffer.alloc(0)
    let isOpen = false
    socket.on('data', (chunk) => {
      held = Buffer.concat([held, chunk])
      if (!isOpen) {
        const end = held.indexOf(0)
        if (end < 0) return
        if (held.toString('utf8', 0, end) !== 'zINSTREAM') return socket.end('UNKNOWN COMMAND\0')
        isOpen = true
        held = held.subarray(end + 1)
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE(0)
        if (length === 0) {
          const found = content.includes(eicarText) ? 'Eicar-Test-Signature FOUND' : 'OK'
          return socket.end(`stream: ${found}\0`)
        }
        if (held.length < 4 + length) return
        content = Buffer.concat([content, held.subarray(4, 4 + length)])
        held = held.subarray(4 + length)
        if (content.length > maxLength) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      }
    })
  }
}

scannerContract('the scanner of the demos', eicarScanner)
scannerContract('clamd, as its manual has it,', async () => clamd(await listening(standIn())))

describe('a scanner that gives no verdict', () => {
  const file = new Blob(['hello'])

  it.each<[string, (socket: Socket) => void, RegExp]>([
    ['hangs up at once', (socket) => socket.destroy(), /could not be reached/],
    [
      'hangs up in the middle of a word',
      (socket) => socket.end('stream: O'),
      /could not be reached/,
    ],
    ['says ERROR', (socket) => socket.end('Can’t allocate memory ERROR\0'), /none/],
    ['says OK of something else', (socket) => socket.end('PONG\0'), /none/],
    ['says yes and no', (socket) => socket.end('stream: OK FOUND OK\0'), /none/],
    ['never comes to an end', (socket) => void socket.write('x'.repeat(10_000)), /reached/],
    ['never says anything', () => undefined, /no verdict in 300 ms/],
  ])('lets nothing through when it %s', async (_what, talk, why) => {
    const scanner = clamd({ ...(await listening(talk)), timeoutMs: 300 })
    const scan = scanner.scan(file)
    await expect(scan).rejects.toThrow(ScannerUnavailable)
    await expect(scan).rejects.toThrow(why)
  })

  it('lets nothing through when nobody listens', async () => {
    const address = await listening(() => undefined)
    for (const server of servers) await new Promise((settle) => server.close(settle))
    await expect(clamd(address).scan(file)).rejects.toThrow(ScannerUnavailable)
    await expect(clamd({ socket: '/nowhere/clamd.sock' }).scan(file)).rejects.toThrow(
      ScannerUnavailable,
    )
  })

  it('lets nothing through that is larger than it takes', async () => {
    const scanner = clamd(await listening(standIn(1_000_000)))
    await expect(scanner.scan(new Blob([new Uint8Array(5_000_000)]))).rejects.toThrow(
      /StreamMaxLength/,
    )
  })

  it('gives up when the resident has', async () => {
    const scanner = clamd(await listening(() => undefined))
    await expect(scanner.scan(file, AbortSignal.timeout(50))).rejects.toThrow(ScannerUnavailable)
  })

  it('says nothing of what was in the file or what it was called', async () => {
    const scanner = clamd(await listening((socket) => void socket.end('secret name ERROR\0')))
    const error = await scanner.scan(file).catch((thrown: unknown) => thrown)
    expect(String(error)).not.toContain('secret')
  })
})
