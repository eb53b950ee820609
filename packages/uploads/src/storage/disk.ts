import { randomBytes } from 'node:crypto'
import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { serverOnly } from '@guildhall/standards/server-only'
import { checkedId, inOrder, keyOf, type Storage, type StoredFile } from './storage.ts'

serverOnly('uploads/disk')

const FACTS = '.json'

/**
 * Keeps files in a folder, which must be on one disk: `run/id` with the content and `run/id.json`
 * with what is known of it. Only this user may read them.
 *
 * A file is there once its facts are, and they are written last: a crash leaves content that
 * nothing points to, which `purge` removes.
 */
export function diskStorage({ folder }: { folder: string }): Storage {
  const pathOf = (run: string, id: string) => join(folder, ...keyOf(run, id).split('/'))

  async function facts(path: string): Promise<StoredFile | undefined> {
    const text = await orMissing(readFile(path + FACTS, 'utf8'))
    return text === undefined ? undefined : (JSON.parse(text) as StoredFile)
  }

  async function list(run: string): Promise<readonly StoredFile[]> {
    const names = (await orMissing(readdir(join(folder, checkedId(run))))) ?? []
    const ids = names.filter((name) => name.endsWith(FACTS)).map((name) => name.slice(0, 32))
    const found = await Promise.all(ids.map((id) => facts(pathOf(run, id))))
    return inOrder(found.filter((file) => file !== undefined))
  }

  return {
    async put(file, body) {
      const path = pathOf(file.run, file.id)
      await mkdir(join(folder, file.run), { recursive: true, mode: 0o700 })
      await write(path, body)
      await write(path + FACTS, new Blob([JSON.stringify(file)]))
    },
    async get(run, id) {
      const path = pathOf(run, id)
      const file = await facts(path)
      return file && { file, body: await openAsBlob(path, { type: file.type }) }
    },
    async delete(run, id) {
      const path = pathOf(run, id)
      await rm(path + FACTS, { force: true })
      await rm(path, { force: true })
      await rmdir(join(folder, run)).catch(() => undefined)
    },
    list,
    async erase(run) {
      const { length } = await list(run)
      // The whole folder, with what a crash may have left in it.
      await rm(join(folder, checkedId(run)), { recursive: true, force: true })
      return length
    },
    async purge(before) {
      let purged = 0
      for (const run of (await orMissing(readdir(folder))) ?? []) {
        if (!/^[0-9a-f]{32}$/.test(run)) continue
        for (const { id, at } of await list(run)) {
          if (Date.parse(at) >= Date.parse(before)) continue
          await this.delete(run, id)
          purged += 1
        }
        await sweep(join(folder, run), before)
      }
      return purged
    },
  }
}

/** Written beside its place and then moved there, so that nobody sees half of it. */
async function write(path: string, body: Blob): Promise<void> {
  const part = `${path}.${randomBytes(8).toString('hex')}.part`
  try {
    const file = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true })
    await pipeline(Readable.fromWeb(body.stream() as never), file)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Removes what a crash left behind: content and parts that no facts point to. */
async function sweep(folder: string, before: string): Promise<void> {
  const names = new Set(await readdir(folder).catch(() => []))
  for (const name of names) {
    if (name.endsWith(FACTS) || names.has(name + FACTS)) continue
    const path = join(folder, name)
    const file = await open(path).catch(() => undefined)
    const written = await file?.stat()
    await file?.close()
    if (written && written.mtimeMs < Date.parse(before)) await rm(path, { force: true })
  }
  await rmdir(folder).catch(() => undefined)
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
