import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Scanner } from './scanners/scanner.ts'
import type { Storage, StoredFile } from './storage/storage.ts'

// Contract suites for stores and scanners, run by Vitest: `@guildhall/uploads/testing`.

const run = 'a'.repeat(32)
const otherRun = 'b'.repeat(32)

function file(id: string, changes: Partial<StoredFile> = {}): StoredFile {
  return {
    id: id.padStart(32, '0'),
    run,
    page: 'photos',
    name: 'llun o’r biniau – “glas”.jpg',
    size: 5,
    type: 'image/jpeg',
    at: '2026-11-24T10:00:00Z',
    ...changes,
  }
}

/**
 * What any store must do; `make` gives an empty one.
 *
 * @param options.later an ISO 8601 instant after everything that is kept here, for a store that goes
 *   by a clock of its own
 */
export function storageContract(
  name: string,
  make: () => Promise<Storage> | Storage,
  options: { later?: () => string } = {},
): void {
  describe(`${name} keeps files`, () => {
    it('gives back what was kept, with its name as it was', async () => {
      const storage = await make()
      await storage.put(file('1'), new Blob(['hello']))
      const kept = await storage.get(run, file('1').id)
      expect(kept?.file).toEqual(file('1'))
      expect(await kept?.body.text()).toBe('hello')
    })

    it('keeps it when the file that it came from is gone', async () => {
      const storage = await make()
      const folder = await mkdtemp(join(tmpdir(), 'guildhall-contract-'))
      await writeFile(join(folder, 'from'), 'hello')
      await storage.put(file('1'), await openAsBlob(join(folder, 'from')))
      await rm(folder, { recursive: true })
      expect(await (await storage.get(run, file('1').id))?.body.text()).toBe('hello')
    })

    it('keeps what is large, byte for byte', async () => {
      const storage = await make()
      const bytes = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251)
      await storage.put(file('1', { size: bytes.length }), new Blob([bytes]))
      const kept = await storage.get(run, file('1').id)
      expect(Buffer.from((await kept?.body.arrayBuffer()) ?? new ArrayBuffer()).equals(bytes)).toBe(
        true,
      )
    })

    it('lists the files of one run, the oldest first, and never another’s', async () => {
      const storage = await make()
      await storage.put(file('2', { at: '2026-11-24T10:00:02Z' }), new Blob(['b']))
      await storage.put(file('1', { at: '2026-11-24T10:00:01Z' }), new Blob(['a']))
      await storage.put(file('3', { run: otherRun }), new Blob(['c']))
      expect((await storage.list(run)).map(({ id }) => id)).toEqual([file('1').id, file('2').id])
      expect(await storage.get(run, file('3').id)).toBeUndefined()
      expect(await storage.list('c'.repeat(32))).toEqual([])
    })

    it('removes a file for good, and minds none that is not there', async () => {
      const storage = await make()
      await storage.put(file('1'), new Blob(['hello']))
      await storage.delete(run, file('1').id)
      await storage.delete(run, file('1').id)
      expect(await storage.get(run, file('1').id)).toBeUndefined()
      expect(await storage.list(run)).toEqual([])
    })

    it('erases all that is kept of a run, and nothing of another', async () => {
      const storage = await make()
      await storage.put(file('1'), new Blob(['a']))
      await storage.put(file('2'), new Blob(['b']))
      await storage.put(file('3', { run: otherRun }), new Blob(['c']))
      expect(await storage.erase(run)).toBe(2)
      expect(await storage.erase(run)).toBe(0)
      expect(await storage.list(run)).toEqual([])
      expect(await storage.get(run, file('1').id)).toBeUndefined()
      expect(await (await storage.get(otherRun, file('3').id))?.body.text()).toBe('c')
    })

    it('purges what was kept before a moment, and nothing else', async () => {
      const storage = await make()
      await storage.put(file('1'), new Blob(['hello']))
      await storage.put(file('2', { run: otherRun }), new Blob(['hello']))
      expect(await storage.purge('2026-01-01T00:00:00Z')).toBe(0)
      expect(await storage.list(run)).toHaveLength(1)
      expect(await storage.purge(options.later?.() ?? '2026-11-24T10:00:01Z')).toBe(2)
      expect(await storage.list(run)).toEqual([])
      expect(await storage.list(otherRun)).toEqual([])
    })

    it.each(['../x', '', 'A'.repeat(32), `${'a'.repeat(32)}\n`, '%2e%2e'])(
      'looks nothing up under %j, which is no id',
      async (id) => {
        const storage = await make()
        await expect(async () => storage.get(run, id)).rejects.toThrow(TypeError)
        await expect(async () => storage.list(id)).rejects.toThrow(TypeError)
        await expect(async () => storage.erase(id)).rejects.toThrow(TypeError)
        await expect(async () => storage.delete(id, file('1').id)).rejects.toThrow(TypeError)
        await expect(async () => storage.put(file('1', { run: id }), new Blob([]))).rejects.toThrow(
          TypeError,
        )
      },
    )
  })
}

/** Text that every scanner takes for a virus; harmless. Source: EICAR, Anti-Malware Testfile. */
export const eicarText = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/** What any scanner must do. */
export function scannerContract(name: string, make: () => Promise<Scanner> | Scanner): void {
  describe(`${name} looks for viruses`, () => {
    it('lets a clean file through', async () => {
      const scanner = await make()
      expect(await scanner.scan(new Blob(['hello']))).toEqual({ isClean: true })
    })

    it('lets an empty file and a large clean one through', async () => {
      const scanner = await make()
      expect(await scanner.scan(new Blob([]))).toEqual({ isClean: true })
      expect(await scanner.scan(new Blob([new Uint8Array(3_000_000)]))).toEqual({ isClean: true })
    })

    it('finds the EICAR test file, and names what it found', async () => {
      const scanner = await make()
      expect(await scanner.scan(new Blob([eicarText]))).toEqual({
        isClean: false,
        found: expect.stringMatching(/eicar/i),
      })
    })

    it('tells ten files apart that are scanned at once', async () => {
      const scanner = await make()
      const texts = Array.from({ length: 10 }, (_, index) => (index % 2 ? eicarText : 'hello'))
      const verdicts = await Promise.all(texts.map((text) => scanner.scan(new Blob([text]))))
      expect(verdicts.map(({ isClean }) => isClean)).toEqual(texts.map((text) => text === 'hello'))
    })
  })
}
