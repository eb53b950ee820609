import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'

/** A file of a form, read into a temporary folder. */
export interface TemporaryFile {
  readonly field: string
  /** As the browser gave it; not clean. */
  readonly name: string
  readonly path: string
  /** In bytes, as far as it was read. */
  readonly size: number
  /** Whether it went on after the limit; what is at `path` is only its beginning. */
  readonly isTooLarge: boolean
}

/** What a form in parts held. */
export interface MultipartForm {
  readonly fields: URLSearchParams
  readonly files: readonly TemporaryFile[]
  /** Set when the form can't be told in full: then it has no fields or files to go by. */
  readonly problem?: 'unreadable' | 'too-large' | 'too-many'
}

export interface MultipartLimits {
  /** Where files are written: empty, private, and removed by the caller. */
  folder: string
  maxFileBytes: number
  maxFiles: number
  maxTotalBytes: number
}

const FIELDS = 50
const FIELD_BYTES = 10_000
/** Of boundaries, headers and text fields, beside the files. */
const OVERHEAD = 1_000_000
/** How many times the limit is read and thrown away before the connection is cut. */
const DRAIN = 2

/**
 * Reads a form in parts in a stream: files to disk, limits held while it is read. Never throws for
 * what was sent, only when the disk fails or the sender goes away.
 */
export async function readMultipart(
  request: Request,
  limits: MultipartLimits,
): Promise<MultipartForm> {
  const fields = new URLSearchParams()
  const reading = new Reading(limits)
  const type = request.headers.get('content-type') ?? ''
  let parser: BusboyInstance
  try {
    parser = new Busboy({
      headers: { 'content-type': type },
      limits: {
        // One byte more, so that a file of just the limit is told from a larger one.
        fileSize: limits.maxFileBytes + 1,
        // And one more file, since a field that was left empty is one without a name.
        files: limits.maxFiles + 1,
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        parts: limits.maxFiles + FIELDS + 1,
        headerPairs: 20,
        headerSize: 8000,
      },
    })
  } catch {
    return { fields, files: [], problem: 'unreadable' }
  }
  parser.on('error', () => undefined)
  parser.on('field', (name, value) => {
    if (typeof name === 'string') fields.append(name, String(value).replaceAll('\0', ''))
  })
  parser.on('file', (name, stream, fileName) => reading.take(name, stream, fileName))
  for (const limit of ['filesLimit', 'partsLimit', 'fieldsLimit'] as const) {
    parser.on(limit, () => {
      reading.problem ??= 'too-many'
    })
  }
  const signal = AbortSignal.any([reading.stop.signal, request.signal])
  const body = Readable.from(reading.counted(request.body ?? new Blob().stream(), signal))
  try {
    await pipeline(body, parser, { signal })
  } catch {
    reading.problem ??= 'unreadable'
  }
  const files = await reading.finished()
  if (reading.diskError) throw reading.diskError
  const problem = reading.problem ?? (files.length > limits.maxFiles ? 'too-many' : undefined)
  if (problem) return { fields: new URLSearchParams(), files: [], problem }
  return { fields, files }
}

/** One form while it is read. */
class Reading {
  readonly stop = new AbortController()
  problem: MultipartForm['problem']
  diskError: unknown
  readonly #limits: MultipartLimits
  readonly #writes: Promise<TemporaryFile | undefined>[] = []
  readonly #open = new Set<BusboyFileStream>()

  constructor(limits: MultipartLimits) {
    this.#limits = limits
  }

  /**
   * What is too large is read on without being kept, since a browser that is cut off while it sends
   * shows its own error instead of our page; but not without end.
   */
  async *counted(
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    const most = this.#limits.maxTotalBytes + OVERHEAD
    const reader = body.getReader()
    // A read that waits for a sender who has gone would otherwise wait for ever.
    const cancel = () => void reader.cancel().catch(() => undefined)
    signal.addEventListener('abort', cancel, { once: true })
    try {
      let size = 0
      for (;;) {
        const { done, value } = await reader.read()
        if (done || size > most * DRAIN) return
        size += value.byteLength
        if (size <= most) yield value
        else this.problem = 'too-large'
      }
    } finally {
      signal.removeEventListener('abort', cancel)
      cancel()
    }
  }

  take(field: string | undefined, stream: BusboyFileStream, name: string | undefined): void {
    stream.on('error', () => undefined)
    this.#open.add(stream)
    this.#writes.push(this.#write(field ?? '', stream, name ?? ''))
  }

  async #write(
    field: string,
    stream: BusboyFileStream,
    name: string,
  ): Promise<TemporaryFile | undefined> {
    const path = join(this.#limits.folder, String(this.#writes.length))
    const file = createWriteStream(path, { mode: 0o600, flags: 'wx' })
    file.once('error', (error: NodeJS.ErrnoException) => {
      if (error.syscall === undefined) return
      this.diskError ??= error
      this.stop.abort()
    })
    try {
      await pipeline(stream, file)
    } catch {
      this.problem ??= 'unreadable'
      return undefined
    } finally {
      this.#open.delete(stream)
    }
    // A file field that was left empty is posted as a file without a name.
    if (name === '' && file.bytesWritten === 0) return undefined
    const isTooLarge = file.bytesWritten > this.#limits.maxFileBytes
    return { field, name, path, size: file.bytesWritten, isTooLarge }
  }

  async finished(): Promise<readonly TemporaryFile[]> {
    // After a broken form its last file would wait for an end that never comes.
    if (this.problem) for (const stream of this.#open) stream.destroy(new Error('form broken off'))
    const files = await Promise.all(this.#writes)
    return files.filter((file) => file !== undefined)
  }
}
