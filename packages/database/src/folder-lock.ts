import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf, DatabaseError } from './database-error.ts'

/** Folders held by this process; on globalThis, so that a second copy of this module sees them. */
const registry = Symbol.for('@guildhall/database/folders')

function heldFolders(): Set<string> {
  const home = globalThis as { [registry]?: Set<string> }
  home[registry] ??= new Set()
  return home[registry]
}

/** When a process started, in the kernel's ticks: tells a process from a later one of the same number. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function ownerIsAlive(content: string): Promise<number | undefined> {
  const [pidText = '', started = ''] = content.trim().split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return undefined
  const now = await startOf(pid)
  if (started !== '' && now !== '' && started !== now) return undefined
  // Our own number with no holder here: an earlier process in a container had it.
  if (pid === process.pid && (started === '' || now === '')) return undefined
  return pid
}

function inUse(folder: string, pid: number | undefined): DatabaseError {
  return new DatabaseError('in-use', {
    what: `The database folder ${folder} is in use by ${pid === process.pid || pid === undefined ? 'this process' : `process ${pid}`}.`,
    why: 'The embedded database takes one process at a time, and a second one would damage it.',
    toDo: 'Stop the other process, choose another folder, or set DATABASE_URL to a PostgreSQL server.',
  })
}

function unwritable(folder: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    'unwritable',
    {
      what: `The database folder ${folder} can't be written (${codeOf(cause) ?? 'unknown reason'}).`,
      why: 'Without it nothing that residents send can be kept.',
      toDo: 'Make the folder writable for the user that runs the server, or choose another folder.',
    },
    { cause },
  )
}

/** Removes a dead owner's lock unless another process replaced it in the meantime. */
async function removeStale(lock: string, stale: string): Promise<void> {
  const aside = `${lock}.${process.pid}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, lock).catch(() => {})
  await unlink(aside)
}

/** A folder that is this process's until released. */
export interface FolderLock {
  release(): Promise<void>
}

/**
 * Takes a folder for this process alone, making it if it isn't there.
 *
 * A lock left by a process that died is taken over.
 *
 * @throws {DatabaseError} `in-use` or `unwritable`
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const folder = resolve(path)
  const lock = join(folder, 'guildhall.lock')
  const held = heldFolders()
  if (held.has(folder)) throw inUse(folder, process.pid)
  held.add(folder)
  try {
    await mkdir(folder, { recursive: true })
    const mine = `${process.pid} ${await startOf(process.pid)}\n`
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await writeFile(lock, mine, { flag: 'wx' })
        return {
          async release() {
            held.delete(folder)
            const content = await readFile(lock, 'utf8').catch(() => '')
            if (content === mine) await unlink(lock).catch(() => {})
          },
        }
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
      const content = await readFile(lock, 'utf8').catch(() => '')
      const owner = await ownerIsAlive(content)
      if (owner !== undefined) throw inUse(folder, owner)
      await removeStale(lock, content)
    }
    throw inUse(folder, undefined)
  } catch (error) {
    held.delete(folder)
    throw error instanceof DatabaseError ? error : unwritable(folder, error)
  }
}
