import type { FieldError, FieldFiles } from '../../packages/forms/src/form-data.ts'
import { cleanFileName, nameApart, nameFor } from '../../packages/uploads/src/file-name.ts'
import type { UploadPage } from '../../packages/uploads/src/pages/upload-page.tsx'
import {
  codeOf,
  type FileTypeName,
  fileTypes,
  hasEnd,
  mistake,
  typeByName,
  type UploadPolicy,
} from '../../packages/uploads/src/policy.ts'
import { type Scanner, ScannerUnavailable } from '../../packages/uploads/src/scanners/scanner.ts'
import type { Storage, StoredFile } from '../../packages/uploads/src/storage/storage.ts'
import type { Taken } from './walk.ts'

interface Place {
  readonly storage: Storage
  readonly scanner: Scanner
  readonly run: string
  now(): string
}

/** Finds a virus in whatever is called one, and says nothing of anything while it is down. */
export function standInScanner(isDown = false): Scanner {
  return {
    async scan(file) {
      if (isDown) throw new ScannerUnavailable('the stand-in is down')
      const isVirus = 'name' in file && /virus/i.test(String(file.name))
      return isVirus ? { isClean: false, found: 'A name with “virus” in it' } : { isClean: true }
    },
  }
}

/**
 * Does with a form's files what `withUploads` does, in a browser: its rules, its order, its codes.
 *
 * What needs a server is simpler here: a type is known by its first bytes alone, and a picture is
 * kept as it came.
 */
export async function takeFiles(
  page: UploadPage,
  place: Place,
  form: FormData,
  given: FieldFiles,
): Promise<Taken> {
  const { policy, field, path } = page
  const { storage, run } = place
  const files = given[field] ?? []
  const before = (await storage.list(run)).filter((file) => file.page === path)
  const isTooMany = files.length > 0 && before.length + files.length > policy.maxFiles
  const kept: StoredFile[] = []
  const errors: FieldError[] = isTooMany ? [mistake(policy, field, 'file.count')] : []
  for (const file of isTooMany ? [] : files) {
    const came = await keep(file, [...before, ...kept], page, place)
    if (typeof came === 'object') kept.push(came)
    else {
      const name = files.length > 1 ? cleanFileName(file.name) : undefined
      errors.push(mistake(policy, field, came, name))
    }
  }
  const removed = form.getAll('remove').map(String)
  for (const { id } of before) if (removed.includes(id)) await storage.delete(run, id)
  const isGoingOn = form.has('continue')
  const isNothing = files.length === 0 && removed.length === 0 && !isGoingOn
  return {
    errors: isNothing ? [mistake(policy, field, 'file.required')] : errors,
    isChanged: kept.length > 0 || removed.length > 0,
    isGoingOn,
  }
}

/** Keeps one file, or says by an issue code why not. */
async function keep(
  file: File,
  before: readonly StoredFile[],
  { policy, path }: UploadPage,
  { storage, scanner, run, now }: Place,
): Promise<StoredFile | string> {
  const code = codeOf(policy, file)
  if (code) return code
  const total = before.reduce((sum, { size }) => sum + size, file.size)
  if (total > policy.maxTotalBytes) return 'file.total'
  const type = await typeOf(policy, file)
  if (!type) return 'file.type'
  try {
    if (!(await scanner.scan(file)).isClean) return 'file.virus'
  } catch {
    return 'file.unchecked'
  }
  const taken = before.map(({ name }) => name)
  const stored: StoredFile = {
    id: idOf(before),
    run,
    page: path,
    name: nameApart(nameFor(policy, type, cleanFileName(file.name)), taken),
    size: file.size,
    type: fileTypes[type].media[0],
    at: now(),
  }
  await storage.put(stored, file)
  return stored
}

/** One more than any that is there: a walk is the same each time, where a server draws lots. */
function idOf(before: readonly StoredFile[]): string {
  const last = Math.max(0, ...before.map(({ id }) => Number.parseInt(id, 16)))
  return (last + 1).toString(16).padStart(32, '0')
}

/** What files of the walk's types begin with. */
const marks = { jpeg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47], pdf: [0x25, 0x50, 0x44] }

async function typeOf(policy: UploadPolicy, file: File): Promise<FileTypeName | undefined> {
  if (hasEnd(file.name) && !typeByName(policy, file.name)) return undefined
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return (Object.keys(marks) as (keyof typeof marks)[]).find(
    (type) => policy.types.includes(type) && marks[type].every((byte, at) => first[at] === byte),
  )
}

/** A file that begins as its kind does and is otherwise empty. */
export function sampleFile(name: string, bytes: number, kind: keyof typeof marks = 'jpeg'): File {
  const mark = new Uint8Array(marks[kind])
  const rest = new Uint8Array(Math.max(0, bytes - mark.length))
  return new File([mark, rest], name, { type: fileTypes[kind].media[0] })
}
