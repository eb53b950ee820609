import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMultipart } from './multipart.ts'

const TYPE = 'multipart/form-data; boundary=edge'

/** Reads a body as it stands, in chunks of so many bytes. */
async function read(body: string, type = TYPE, chunk = 64_000, signal?: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-multipart-'))
  const bytes = Buffer.from(body, 'latin1')
  let at = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(to) {
      if (at >= bytes.length) return to.close()
      to.enqueue(new Uint8Array(bytes.subarray(at, at + chunk)))
      at += chunk
    },
  })
  try {
    return await readMultipart(
      new Request('http://council.example/', {
        method: 'POST',
        headers: { 'content-type': type },
        body: stream,
        duplex: 'half',
        ...(signal ? { signal } : {}),
      } as RequestInit),
      { folder, maxFileBytes: 1000, maxFiles: 2, maxTotalBytes: 2000 },
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

const part = (headers: string, content: string) => `--edge\r\n${headers}\r\n\r\n${content}\r\n`
const file = (content: string, name = 'a.pdf') =>
  part(`Content-Disposition: form-data; name="files"; filename="${name}"`, content)
const field = (name: string, content: string) =>
  part(`Content-Disposition: form-data; name="${name}"`, content)
const END = '--edge--\r\n'

describe('a form in parts', () => {
  it('is read whole, in whatever pieces it arrives', async () => {
    const body = field('note', 'by the gate') + file('hello') + file('more', 'b.pdf') + END
    for (const chunk of [1, 7, 1000]) {
      const form = await read(body, TYPE, chunk)
      expect(form.problem).toBeUndefined()
      expect(form.fields.get('note')).toBe('by the gate')
      expect(form.files).toMatchObject([
        { field: 'files', name: 'a.pdf', size: 5, isTooLarge: false },
        { field: 'files', name: 'b.pdf', size: 4, isTooLarge: false },
      ])
    }
  })

  it('says which file is too large, and reads the others', async () => {
    const form = await read(file('x'.repeat(1001)) + file('y'.repeat(1000), 'b.pdf') + END)
    expect(form.files.map(({ isTooLarge }) => isTooLarge)).toEqual([true, false])
    expect(form.files[0]?.size).toBe(1001)
  })

  it.each<[string, string, string | undefined, string]>([
    ['has no boundary', `${file('x')}${END}`, 'multipart/form-data', 'unreadable'],
    ['is no form', 'hello', 'text/plain', 'unreadable'],
    ['has no type', 'hello', '', 'unreadable'],
    ['is empty', '', undefined, 'unreadable'],
    ['is cut off in a file', file('hello').slice(0, -4), undefined, 'unreadable'],
    ['is cut off in a header', '--edge\r\nContent-Dispo', undefined, 'unreadable'],
    ['has no end', file('hello'), undefined, 'unreadable'],
    ['has 10,000 fields', field('a', 'b').repeat(10_000) + END, undefined, 'too-many'],
    ['has 10,000 files', file('b').repeat(10_000) + END, undefined, 'too-many'],
    ['has one file too many', file('b').repeat(3) + END, undefined, 'too-many'],
    ['has 10,000 empty parts', part('X: y', '').repeat(10_000) + END, undefined, 'too-many'],
    ['is larger than all files may be', file('x'.repeat(1_500_000)) + END, undefined, 'too-large'],
    ['never ends', file('x'.repeat(5_000_000)) + END, undefined, 'too-large'],
  ])('is refused as a whole when it %s', async (_what, body, type, problem) => {
    const form = await read(body, type ?? TYPE)
    expect(form).toMatchObject({ problem, files: [] })
    expect([...form.fields]).toEqual([])
  })

  it.each([
    ['a header of 1 MB', part(`X: ${'x'.repeat(900_000)}`, 'y')],
    ['10,000 headers', part('X: y\r\n'.repeat(10_000), 'z')],
    ['no name', part('Content-Disposition: form-data', 'y')],
    ['no disposition', part('Content-Type: text/plain', 'y')],
    ['NULs in names', part('Content-Disposition: form-data; name="\0a"; filename="\0"', '\0\0')],
    ['the names of prototypes', field('__proto__', 'x') + field('constructor', 'y')],
    [
      'a broken encoding',
      part(`Content-Disposition: form-data; name="a"; filename*=UTF-8''%ff%`, 'y'),
    ],
    [
      'an unknown character set',
      part(
        'Content-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=\x01nope',
        'y',
      ),
    ],
    [
      'a form within',
      part(
        'Content-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=edge2',
        '--edge2--',
      ),
    ],
  ])('does no harm with %s', async (_what, body) => {
    const form = await read(body + file('hello') + END)
    expect(form.files.length).toBeLessThanOrEqual(2)
    expect(({} as { x?: string }).x).toBeUndefined()
  })

  it('never crashes nor hangs, whatever is sent', { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '--edge',
        '--edge--',
        '\r\n',
        '\r\n\r\n',
        '\n',
        '\0',
        '--',
        ':',
        ';',
        '"',
        '=',
      ),
      fc.constantFrom('Content-Disposition: form-data; name="files"', '; filename="a.pdf"'),
      fc.constantFrom('Content-Type: application/octet-stream', 'Content-Transfer-Encoding: x'),
      fc.constantFrom(file('hello'), field('a', 'b'), END),
      fc.string({ unit: 'binary', maxLength: 50 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.integer({ min: 1, max: 200 }),
        async (pieces, chunk) => {
          const form = await read(pieces.join(''), TYPE, chunk)
          expect(form.files.length).toBeLessThanOrEqual(2)
          if (form.problem) expect(form.files).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is given up when its sender goes away', async () => {
    const controller = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start: (to) => to.enqueue(new TextEncoder().encode(file('hello').slice(0, -4))),
    })
    const folder = await mkdtemp(join(tmpdir(), 'guildhall-multipart-'))
    const reading = readMultipart(
      new Request('http://council.example/', {
        method: 'POST',
        headers: { 'content-type': TYPE },
        body,
        duplex: 'half',
        signal: controller.signal,
      } as RequestInit),
      { folder, maxFileBytes: 1000, maxFiles: 2, maxTotalBytes: 2000 },
    )
    setTimeout(() => controller.abort(), 50)
    expect(await reading).toMatchObject({ problem: 'unreadable', files: [] })
    await rm(folder, { recursive: true })
  })
})
