import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FieldError } from '@guildhall/forms/form-data'
import { serverOnly } from '@guildhall/standards/server-only'
import { cleanFileName, nameApart, nameFor } from '../file-name.ts'
import { codeOf, fileTypes, mistake, type UploadPolicy } from '../policy.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Storage, StoredFile } from '../storage/storage.ts'
import { cleanImage, isImage } from './clean-image.ts'
import { typeOfContent } from './content-type.ts'
import { type MultipartForm, readMultipart, type TemporaryFile } from './multipart.ts'

serverOnly('uploads/receive')

export interface ReceiveOptions {
  policy: UploadPolicy
  scanner: Scanner
  storage: Storage
  /** Name of the form's file field; files in others are not kept. */
  field: string
  /** Whose files they are: 32 hexadecimal digits. */
  run: string
  /** What they are given for, such as the path of a page. */
  page: string
  /** ISO 8601 instant of this moment. */
  now: string
  random?: ((bytes: number) => Uint8Array) | undefined
  /** Where files lie until they are kept. Default the system's. */
  temporaryFolder?: string | undefined
  /** Told when a scanner, a store or a disk fails, for the service's log; holds nothing personal. */
  onProblem?: ((error: unknown) => void) | undefined
}

/** What came of a form with files. */
export interface Received {
  /** Its text fields. */
  readonly fields: URLSearchParams
  /** Files that are now kept. */
  readonly kept: readonly StoredFile[]
  /** What was wrong with the others, as issue codes. */
  readonly errors: readonly FieldError[]
}

/**
 * Reads a form in parts and keeps its files: each known by its content, scanned, cleaned and
 * stored, one after another. What fails is not kept, and doesn't keep the others from it.
 */
export async function receiveFiles(request: Request, options: ReceiveOptions): Promise<Received> {
  const { policy, field } = options
  const folder = await mkdtemp(join(options.temporaryFolder ?? tmpdir(), 'guildhall-uploads-'))
  let fields = new URLSearchParams()
  try {
    const form = await readMultipart(request, {
      folder,
      maxFileBytes: policy.maxBytes,
      maxFiles: policy.maxFiles,
      maxTotalBytes: policy.maxTotalBytes,
    })
    fields = form.fields
    if (form.problem) return { fields, kept: [], errors: [problemOf(policy, field, form.problem)] }
    return { fields, ...(await keepAll(form, folder, options, request.signal)) }
  } catch (error) {
    options.onProblem?.(error)
    return { fields, kept: [], errors: [mistake(policy, field, 'file.failed')] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function problemOf(
  policy: UploadPolicy,
  field: string,
  problem: NonNullable<MultipartForm['problem']>,
): FieldError {
  const codes = { unreadable: 'file.failed', 'too-large': 'file.total', 'too-many': 'file.count' }
  return mistake(policy, field, codes[problem])
}

async function keepAll(
  form: MultipartForm,
  folder: string,
  options: ReceiveOptions,
  signal: AbortSignal,
): Promise<Omit<Received, 'fields'>> {
  const { policy, field, storage, run, page } = options
  const files = form.files.filter((file) => file.field === field)
  if (files.length === 0) return { kept: [], errors: [] }
  const before = (await storage.list(run)).filter((file) => file.page === page)
  if (before.length + files.length > policy.maxFiles) {
    return { kept: [], errors: [mistake(policy, field, 'file.count')] }
  }
  const kept: StoredFile[] = []
  const errors: FieldError[] = []
  for (const file of files) {
    const name = cleanFileName(file.name)
    const all = [...before, ...kept]
    const came = await keep({ ...file, name }, all, folder, options, signal)
    if (typeof came === 'object') kept.push(came)
    else errors.push(mistake(policy, field, came, files.length > 1 ? name : undefined))
  }
  return { kept, errors }
}

/** Keeps one file, or says by an issue code why not. */
async function keep(
  file: TemporaryFile,
  before: readonly StoredFile[],
  folder: string,
  options: ReceiveOptions,
  signal: AbortSignal,
): Promise<StoredFile | string> {
  const { policy, scanner, storage, run, page, random = cryptoRandom } = options
  const code = codeOf(policy, file)
  if (code) return code
  const total = before.reduce((sum, { size }) => sum + size, file.size)
  if (total > policy.maxTotalBytes) return 'file.total'
  const type = await typeOfContent(policy, file)
  if (!type) return 'file.type'
  try {
    const verdict = await scanner.scan(await openAsBlob(file.path), signal)
    if (!verdict.isClean) return 'file.virus'
  } catch (error) {
    if (signal.aborted) return 'file.failed'
    options.onProblem?.(error)
    return 'file.unchecked'
  }
  let path = file.path
  if (isImage(type)) {
    path = join(folder, `${file.path.split(/[/\\]/).at(-1)}-clean`)
    const damage = await cleanImage(file.path, path, type, policy.maxPixels)
    if (damage) return damage
  }
  // Whoever cancelled must not find the file there after all.
  if (signal.aborted) return 'file.failed'
  const media = fileTypes[type].media[0]
  try {
    const body = await openAsBlob(path, { type: media })
    const stored: StoredFile = {
      id: Buffer.from(random(16)).toString('hex'),
      run,
      page,
      name: nameApart(
        nameFor(policy, type, file.name),
        before.map(({ name }) => name),
      ),
      size: body.size,
      type: media,
      at: options.now,
    }
    await storage.put(stored, body)
    return stored
  } catch (error) {
    options.onProblem?.(error)
    return 'file.failed'
  }
}

const cryptoRandom = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
