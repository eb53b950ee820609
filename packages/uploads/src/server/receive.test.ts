import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type UploadPolicy, uploadPolicy } from '../policy.ts'
import { eicarScanner, type Scanner, ScannerUnavailable } from '../scanners/scanner.ts'
import { memoryStorage, type Storage } from '../storage/storage.ts'
import { eicarText } from '../testing.ts'
import { type ReceiveOptions, receiveFiles } from './receive.ts'

const run = 'a'.repeat(32)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guildhall-receive-'))
})
afterAll(() => rm(folder, { recursive: true }))

const pdf = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'
const policy = uploadPolicy({
  types: ['jpeg', 'png', 'pdf', 'docx', 'csv'],
  maxBytes: 200_000,
  maxFiles: 3,
  maxPixels: 1_000_000,
})

type Given = [content: string | Uint8Array<ArrayBuffer> | Blob, name: string]

interface Changes extends Partial<ReceiveOptions> {
  policy?: UploadPolicy
  storage?: Storage
  scanner?: Scanner
}

/** Posts files as a browser does, and gives what is kept and what was wrong. */
async function send(files: readonly Given[], changes: Changes = {}) {
  const form = new FormData()
  form.append('note', 'by the gate')
  for (const [content, name] of files) form.append('files', new Blob([content]), name)
  const request = new Request('http://council.example/photos/upload', {
    method: 'POST',
    body: form,
  })
  return receive(request, changes)
}

async function receive(request: Request, changes: Changes = {}) {
  const storage = changes.storage ?? memoryStorage()
  const received = await receiveFiles(request, {
    policy,
    scanner: eicarScanner(),
    field: 'files',
    run,
    page: 'photos',
    now: '2026-11-24T10:00:00Z',
    temporaryFolder: folder,
    ...changes,
    storage,
  })
  expect(readdirSync(folder)).toEqual([])
  return { ...received, listed: await storage.list(run), storage }
}

const codes = ({ errors }: { errors: readonly { message: string }[] }) =>
  errors.map(({ message }) => message)

async function picture(format: 'jpeg' | 'png' | 'webp', width = 60, height = 40) {
  const bytes = await sharp({ create: { width, height, channels: 3, background: 'green' } })
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SecretPlace</secret></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()
  return new Uint8Array(bytes)
}

describe('a file that a resident sends', () => {
  it('is kept, known by its content, under a clean name', async () => {
    const sent = await send([[pdf, '../../Letter\0 from me.PDF']])
    expect(codes(sent)).toEqual([])
    expect(sent.listed).toEqual([
      expect.objectContaining({ name: 'Letter from me.PDF', type: 'application/pdf', run }),
    ])
    expect(sent.fields.get('note')).toBe('by the gate')
    const kept = await sent.storage.get(run, sent.listed[0]?.id ?? '')
    expect(await kept?.body.text()).toBe(pdf)
  })

  it('keeps a name in any script', async () => {
    const sent = await send([[pdf, 'llun o’r tŷ – 家.pdf']])
    expect(sent.listed[0]?.name).toBe('llun o’r tŷ – 家.pdf')
  })

  it('is told apart from one of the same name', async () => {
    const storage = memoryStorage()
    await send([[pdf, 'a.pdf']], { storage })
    const sent = await send(
      [
        [pdf, 'a.pdf'],
        [pdf, 'A.pdf'],
      ],
      { storage },
    )
    expect(sent.listed.map(({ name }) => name).toSorted()).toEqual([
      'A (3).pdf',
      'a (2).pdf',
      'a.pdf',
    ])
  })

  it.each<[string, Given, string]>([
    ['is empty', ['', 'a.pdf'], 'file.empty'],
    ['is larger than the limit', [`${pdf}${'x'.repeat(200_001)}`, 'a.pdf'], 'file.size'],
    ['is a script called a picture', ['<script>alert(1)</script>', 'a.jpg'], 'file.type'],
    ['is a PDF called a program', [pdf, 'a.exe'], 'file.type'],
    ['is SVG', ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg'], 'file.type'],
    [
      'is SVG called a picture',
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'],
      'file.type',
    ],
    ['is a web page called CSV', ['<!DOCTYPE html><p>hi', 'a.csv'], 'file.type'],
    ['is a program called CSV', ['MZ\x90\0\x03\0', 'a.csv'], 'file.type'],
    ['is an archive called a document', ['PK\x03\x04not really', 'a.docx'], 'file.type'],
    ['is a virus', [`${eicarText}`, 'a.csv'], 'file.virus'],
    ['is half a picture', ['\xff\xd8\xff\xe0'.repeat(3), 'a.png'], 'file.type'],
  ])('is not kept when it %s', async (_what, given, code) => {
    const sent = await send([given])
    expect(codes(sent)).toEqual([code])
    expect(sent.listed).toEqual([])
  })

  it('of just the limit is kept', async () => {
    const exact = pdf.padEnd(200_000, ' ')
    expect(codes(await send([[exact, 'a.pdf']]))).toEqual([])
  })

  it('is CSV as spreadsheets save it, in UTF-8 or a code page of Windows', async () => {
    const windows = new Uint8Array([0x4e, 0x61, 0x6d, 0xe9, 0x2c, 0x31, 0x0d, 0x0a])
    const sent = await send([
      ['\uFEFFName,Pounds\r\n“Siân”,1\r\n', 'a.csv'],
      [windows, 'b.csv'],
    ])
    expect(sent.listed.map(({ type }) => type)).toEqual(['text/csv', 'text/csv'])
  })

  it('does not keep the others from being kept, and is told by its name', async () => {
    const sent = await send([
      [pdf, 'good.pdf'],
      ['', 'bad.pdf'],
    ])
    expect(sent.listed.map(({ name }) => name)).toEqual(['good.pdf'])
    expect(sent.errors).toEqual([
      { field: 'files', message: 'file.empty', values: { label: 'bad.pdf' } },
    ])
  })

  it('is not kept when there would be too many, nor are those beside it', async () => {
    const storage = memoryStorage()
    await send([[pdf, 'a.pdf']], { storage })
    const three: Given[] = ['b.pdf', 'c.pdf', 'd.pdf'].map((name) => [pdf, name])
    const sent = await send(three, { storage })
    expect(codes(sent)).toEqual(['file.count'])
    expect(sent.listed).toHaveLength(1)
  })

  it('is not kept when all together would be too large', async () => {
    const tight = uploadPolicy({ ...policy, maxTotalBytes: 100 })
    const sent = await send(
      [
        [pdf.padEnd(60), 'a.pdf'],
        [pdf.padEnd(60), 'b.pdf'],
      ],
      { policy: tight },
    )
    expect(codes(sent)).toEqual(['file.total'])
    expect(sent.listed).toHaveLength(1)
  })

  it('is none when the field was left empty', async () => {
    const sent = await send([['', '']])
    expect(sent).toMatchObject({ kept: [], errors: [] })
  })
})

describe('a picture that a resident sends', () => {
  it.each(['jpeg', 'png'] as const)(
    'is kept upright as %s, without where, when and with what it was taken',
    async (format) => {
      const bytes = await picture(format)
      const before = await sharp(bytes).metadata()
      expect(before).toMatchObject({ orientation: 6, width: 60 })
      expect(before.exif?.toString('latin1')).toContain('SecretCamera')
      const sent = await send([[bytes, 'bin.jpg']])
      expect(codes(sent)).toEqual([])
      const kept = await sent.storage.get(run, sent.listed[0]?.id ?? '')
      const body = Buffer.from((await kept?.body.arrayBuffer()) ?? new ArrayBuffer())
      expect(body.toString('latin1')).not.toMatch(/Secret/)
      const after = await sharp(body).metadata()
      expect(after).toMatchObject({ width: 40, height: 60, format })
      for (const part of ['exif', 'xmp', 'iptc'] as const) expect(after[part]).toBeUndefined()
      expect(sent.listed[0]?.size).toBe(body.length)
    },
  )

  it('loses whatever was hidden behind its end', async () => {
    const bytes = await picture('jpeg')
    const behind = new Blob([bytes, '<script>alert(1)</script>'])
    const sent = await send([[behind, 'bin.jpg']])
    const kept = await sent.storage.get(run, sent.listed[0]?.id ?? '')
    expect(await kept?.body.text()).not.toContain('script')
  })

  it('gets the end of what it is, when a phone called it something else', async () => {
    const sent = await send([[await picture('jpeg'), 'IMG_1.PNG']])
    expect(sent.listed[0]).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' })
  })

  it('is not kept when it is of a type that was not asked for', async () => {
    expect(codes(await send([[await picture('webp'), 'bin.jpg']]))).toEqual(['file.type'])
  })

  it('is not kept when it is broken off', async () => {
    const bytes = await picture('png', 400, 400)
    expect(codes(await send([[bytes.slice(0, bytes.length - 300), 'a.png']]))).toEqual([
      'file.damaged',
    ])
  })

  it('is not kept when it would be far larger drawn than sent', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 9000, channels: 3, background: 'white' },
    })
      .png()
      .toBuffer()
    const generous = uploadPolicy({ ...policy, maxBytes: 2_000_000 })
    const sent = await send([[new Uint8Array(bomb), 'bomb.png']], { policy: generous })
    expect(sent.errors).toEqual([
      { field: 'files', message: 'file.pixels', values: { maximum: 1 } },
    ])
  })
})

describe('when something else fails', () => {
  it('keeps nothing of an upload that was cancelled while it was checked', async () => {
    const controller = new AbortController()
    const onProblem = vi.fn()
    const scanner: Scanner = {
      async scan() {
        controller.abort()
        return { isClean: true }
      },
    }
    const body = new FormData()
    body.append('files', new Blob([pdf]), 'a.pdf')
    const { signal } = controller
    const sent = await receive(
      new Request('http://council.example/', { method: 'POST', body, signal }),
      { scanner, onProblem },
    )
    expect(sent.listed).toEqual([])
    expect(onProblem).not.toHaveBeenCalled()
  })

  it('keeps nothing that could not be checked, and tells the service’s log', async () => {
    const onProblem = vi.fn()
    const problem = new ScannerUnavailable('it is down')
    const scanner: Scanner = { scan: () => Promise.reject(problem) }
    const sent = await send([[pdf, 'a.pdf']], { scanner, onProblem })
    expect(codes(sent)).toEqual(['file.unchecked'])
    expect(sent.listed).toEqual([])
    expect(onProblem).toHaveBeenCalledWith(problem)
  })

  it('asks to try again when the store fails, and tells the service’s log', async () => {
    const onProblem = vi.fn()
    const problem = new Error('disk full')
    const storage = { ...memoryStorage(), put: () => Promise.reject(problem) }
    const sent = await send([[pdf, 'a.pdf']], { storage, onProblem })
    expect(codes(sent)).toEqual(['file.failed'])
    expect(onProblem).toHaveBeenCalledWith(problem)
  })
})
