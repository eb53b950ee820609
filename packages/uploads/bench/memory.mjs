import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { diskStorage } from '@guildhall/uploads/disk'
import { uploadPolicy } from '@guildhall/uploads/policy'
import { receiveFiles } from '@guildhall/uploads/receive'
import sharp from 'sharp'

// What ten files of 10 MB cost in memory and time: node --expose-gc bench/memory.mjs [pdf|jpeg]
const kind = process.argv[2] ?? 'pdf'
const MB = 1_000_000
const content =
  kind === 'jpeg'
    ? await sharp({
        create: {
          width: 4000,
          height: 3000,
          channels: 3,
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      })
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 88 })
        .toBuffer()
    : Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * MB - 9, 32)])
const folder = await mkdtemp(join(tmpdir(), 'guildhall-memory-'))
const options = {
  policy: uploadPolicy({ types: ['pdf', 'jpeg'], maxBytes: 20 * MB, maxFiles: 10 }),
  scanner: {
    async scan(file) {
      for await (const chunk of file.stream()) void chunk
      return { isClean: true }
    },
  },
  storage: diskStorage({ folder }),
  field: 'files',
  run: 'a'.repeat(32),
  page: 'photos',
  now: '2026-11-24T10:00:00Z',
}

function* body() {
  for (let count = 0; count < 10; count += 1) {
    yield `--edge\r\nContent-Disposition: form-data; name="files"; filename="${count}.${kind}"\r\n\r\n`
    for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
    yield '\r\n'
  }
  yield '--edge--\r\n'
}

async function once() {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    body: Readable.toWeb(Readable.from(body(), { objectMode: false })),
    duplex: 'half',
  })
  const { kept, errors } = await receiveFiles(request, options)
  if (kept.length !== 10) throw new Error(JSON.stringify(errors))
  for (const { run, id } of kept) await options.storage.delete(run, id)
}

globalThis.gc?.()
const before = process.memoryUsage.rss()
let most = before
const timer = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 5)
const rounds = Number(process.argv[3] ?? 1)
const began = performance.now()
for (let round = 0; round < rounds; round += 1) await once()
clearInterval(timer)
await rm(folder, { recursive: true })
console.log(
  `${kind}: 10 files of ${(content.length / MB).toFixed(1)} MB, ${rounds} times: ` +
    `${Math.round(performance.now() - began)} ms, RSS ${Math.round(before / MB)} MB before, at most ` +
    `${Math.round(most / MB)} MB (+${Math.round((most - before) / MB)} MB)`,
)
