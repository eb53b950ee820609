import { connect, type Socket } from 'node:net'
import { serverOnly } from '@guildhall/standards/server-only'
import { type Scanner, ScannerUnavailable, type Verdict } from './scanner.ts'

serverOnly('uploads/clamd')

/** Where the daemon listens: on a host and port, or on a socket of this machine. */
export type ClamdAddress = { host: string; port: number } | { socket: string }

/** An answer is one line; more is no answer of clamd's. */
const MAX_ANSWER = 4096

/**
 * Scans with ClamAV's daemon over its own protocol, one connection a file.
 *
 * Set clamd's `StreamMaxLength` to at least the largest file that you take: what is larger gets no
 * verdict, and a file without a verdict is not kept.
 *
 * @param options.timeoutMs for one file, from connecting to the verdict. Default 30,000
 *
 * Source: ClamAV's clamd(8), INSTREAM, with commands and answers that end in NUL.
 */
export function clamd(options: ClamdAddress & { timeoutMs?: number }): Scanner {
  const { timeoutMs = 30_000 } = options
  return {
    async scan(file, signal) {
      const timeout = AbortSignal.timeout(timeoutMs)
      const stop = signal ? AbortSignal.any([signal, timeout]) : timeout
      const socket =
        'socket' in options
          ? connect({ path: options.socket, signal: stop })
          : connect({ host: options.host, port: options.port, signal: stop })
      try {
        const answer = answerOf(socket)
        // clamd may answer and hang up before it has read all, so sending never decides.
        const sending = send(socket, file, stop)
        sending.catch(() => undefined)
        return verdictOf(await answer)
      } catch (error) {
        if (error instanceof ScannerUnavailable) throw error
        const why = timeout.aborted ? `no verdict in ${timeoutMs} ms` : 'it could not be reached'
        throw new ScannerUnavailable(why, { cause: error })
      } finally {
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, file: Blob, stop: AbortSignal): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'), stop)
  for await (const chunk of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    if (chunk.byteLength === 0) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.byteLength)
    await write(socket, length, stop)
    await write(socket, chunk, stop)
  }
  await write(socket, Buffer.alloc(4), stop)
}

function write(socket: Socket, bytes: Uint8Array, stop: AbortSignal): Promise<void> {
  return new Promise((settle, refuse) => {
    if (stop.aborted || socket.destroyed) return refuse(new Error('stopped'))
    socket.write(bytes, (error) => (error ? refuse(error) : settle()))
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((settle, refuse) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\0')
      if (end >= 0) settle(text.slice(0, end))
      else if (text.length > MAX_ANSWER) refuse(new Error('an answer without an end'))
    })
    socket.on('error', refuse)
    socket.on('close', () => refuse(new Error('closed before a verdict')))
  })
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { isClean: true }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { isClean: false, found }
  const isTooLarge = answer.includes('size limit exceeded')
  throw new ScannerUnavailable(
    isTooLarge ? 'the file is larger than its StreamMaxLength' : 'it gave an answer that is none',
  )
}
