/** Some whole lines of a file as bytes, or one line that was too long to keep. */
export type LineBatch =
  | { readonly firstLine: number; readonly bytes: Buffer; readonly lines: number }
  | { readonly firstLine: number; readonly tooLong: true }

/** The longest line that is kept, in bytes; a DTF record has under 1,000. */
const MAX_LINE = 64 * 1024

/** How much is read into one batch, in bytes. */
const STEP = 64 * 1024

const NEWLINE = 0x0a

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return bytes.length > 0 && bytes[bytes.length - 1] !== NEWLINE ? count + 1 : count
}

async function* steps(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const whole = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    for (let at = 0; at < whole.length; at += STEP) yield whole.subarray(at, at + STEP)
  }
}

/**
 * Parts a stream of bytes at its line ends, in bounded memory whatever the lines' lengths.
 *
 * A line over 64 KiB is passed over and told of, so that a file of one endless line can't fill the
 * memory.
 */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let skipping = false
  for await (const step of steps(chunks)) {
    let fresh: Buffer = step
    if (skipping) {
      const end = fresh.indexOf(NEWLINE)
      if (end === -1) continue
      fresh = fresh.subarray(end + 1)
      skipping = false
      line += 1
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, fresh]) : fresh
    const end = bytes.lastIndexOf(NEWLINE)
    if (end !== -1) {
      const batch = bytes.subarray(0, end + 1)
      const lines = countLines(batch)
      yield { firstLine: line, bytes: batch, lines }
      line += lines
    }
    rest = bytes.subarray(end + 1)
    if (rest.length > MAX_LINE) {
      yield { firstLine: line, tooLong: true }
      rest = Buffer.alloc(0)
      skipping = true
    }
  }
  if (rest.length > 0) yield { firstLine: line, bytes: rest, lines: 1 }
}
