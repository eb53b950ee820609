import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storageContract } from '../testing.ts'
import { diskStorage } from './disk.ts'
import { S3Error, type S3Options, s3Storage } from './s3.ts'
import { memoryStorage, type StoredFile } from './storage.ts'

const base = mkdtempSync(join(tmpdir(), 'guildhall-storage-'))
afterAll(() => rmSync(base, { recursive: true }))

const file: StoredFile = {
  id: '1'.repeat(32),
  run: 'a'.repeat(32),
  page: 'photos',
  name: 'bin.jpg',
  size: 5,
  type: 'image/jpeg',
  at: '2026-11-24T10:00:00Z',
}

storageContract('memory', memoryStorage)
storageContract('a folder', async () => diskStorage({ folder: await mkdtemp(join(base, 'disk-')) }))

describe('a folder of files', () => {
  it('is read by nobody but its owner', async () => {
    const folder = await mkdtemp(join(base, 'disk-'))
    await diskStorage({ folder }).put(file, new Blob(['hello']))
    const run = join(folder, file.run)
    expect(statSync(run).mode & 0o777).toBe(0o700)
    expect(readdirSync(run)).toHaveLength(2)
    for (const name of readdirSync(run)) expect(statSync(join(run, name)).mode & 0o777).toBe(0o600)
  })

  it('holds nothing of a file that could not be read to its end', async () => {
    const folder = await mkdtemp(join(base, 'disk-'))
    const storage = diskStorage({ folder })
    const broken = new Blob(['hello'])
    broken.stream = () => new ReadableStream({ pull: (to) => to.error(new Error('gone')) }) as never
    await expect(storage.put(file, broken)).rejects.toThrow('gone')
    expect(readdirSync(join(folder, file.run))).toEqual([])
    expect(await storage.list(file.run)).toEqual([])
  })
})

describe('S3', () => {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(base, 's3'),
  })
  let endpoint = ''
  let count = 0
  const options = (changes: Partial<S3Options> = {}): S3Options => ({
    endpoint,
    region: 'eu-west-2',
    bucket: 'uploads',
    prefix: `council-${count}/`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    fetch,
    ...changes,
  })
  beforeAll(async () => {
    const { port } = await server.run()
    endpoint = `http://127.0.0.1:${port}`
    const { AwsClient } = await import('aws4fetch')
    const admin = new AwsClient({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', service: 's3' })
    expect((await admin.fetch(`${endpoint}/uploads`, { method: 'PUT' })).status).toBe(200)
  })
  afterAll(() => server.close())

  storageContract(
    'a bucket',
    () => {
      count += 1
      return s3Storage(options())
    },
    { later: () => new Date(Date.now() + 60_000).toISOString() },
  )

  it('refuses wrong keys, and the error names no file', async () => {
    const storage = s3Storage(options({ secretAccessKey: 'wrong' }))
    const error = await storage.put(file, new Blob(['hello'])).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(S3Error)
    expect(error).toMatchObject({ status: 403 })
    expect(String(error)).not.toContain('bin.jpg')
  })

  it('keeps the files of two councils in one bucket apart', async () => {
    const alderbrook = s3Storage(options({ prefix: 'alderbrook/' }))
    const westbourne = s3Storage(options({ prefix: 'westbourne/' }))
    await alderbrook.put(file, new Blob(['hello']))
    expect(await westbourne.list(file.run)).toEqual([])
    expect(await westbourne.get(file.run, file.id)).toBeUndefined()
    expect(await westbourne.purge('2100-01-01T00:00:00Z')).toBe(0)
    expect(await alderbrook.list(file.run)).toEqual([file])
  })

  it('throws when there is no such bucket, no answer or none in time', async () => {
    await expect(s3Storage(options({ bucket: 'none' })).list(file.run)).rejects.toThrow(S3Error)
    await expect(
      s3Storage(options({ endpoint: 'http://127.0.0.1:9' })).list(file.run),
    ).rejects.toMatchObject({ status: 0 })
    const silent: Server = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((settle) => silent.once('listening', settle))
    const { port } = silent.address() as AddressInfo
    const storage = s3Storage(options({ endpoint: `http://127.0.0.1:${port}`, timeoutMs: 200 }))
    await expect(storage.put(file, new Blob(['hello']))).rejects.toMatchObject({ status: 0 })
    silent.closeAllConnections()
    silent.close()
  })
})
