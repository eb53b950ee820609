/** What is known of a file that is kept. */
export interface StoredFile {
  /** 32 hexadecimal digits, random; the only name that a store knows it by. */
  readonly id: string
  /** The run of the journey that it belongs to, 32 hexadecimal digits. */
  readonly run: string
  /** Path of the page that it was given on. */
  readonly page: string
  /** As shown; clean, and never part of a path or an address. */
  readonly name: string
  /** In bytes, as kept. */
  readonly size: number
  /** Media type by its content, `image/jpeg`. */
  readonly type: string
  /** ISO 8601 instant at which it was kept. */
  readonly at: string
}

/**
 * Where files are kept, for one council.
 *
 * Give each council a folder, bucket or prefix of its own, outside what a web server hands out. Any
 * failure is thrown: a file that `put` returned for is kept whole.
 */
export interface Storage {
  /** Keeps a file, whole or not at all. */
  put(file: StoredFile, body: Blob): Promise<void>
  /** A file with its content; undefined when it is not there. */
  get(run: string, id: string): Promise<{ file: StoredFile; body: Blob } | undefined>
  /** Removes a file; one that is not there is no error. */
  delete(run: string, id: string): Promise<void>
  /** The files of a run, the oldest first. */
  list(run: string): Promise<readonly StoredFile[]>
  /**
   * Removes all that is kept of a run, for when its answers go.
   *
   * @returns how many files there were
   */
  erase(run: string): Promise<number>
  /**
   * Removes all files that were kept before a moment; for a job that purges.
   *
   * @param before ISO 8601 instant
   * @returns how many there were
   */
  purge(before: string): Promise<number>
}

/** A store that forgets when the process ends; for stories, tests and demos. */
export function memoryStorage(): Storage {
  const kept = new Map<string, { file: StoredFile; body: Blob }>()
  return {
    async put(file, body) {
      // The file that a blob is of may be gone by the time it is asked for.
      const copy = new Blob([await body.arrayBuffer()], { type: file.type })
      kept.set(keyOf(file.run, file.id), { file, body: copy })
    },
    async get(run, id) {
      return kept.get(keyOf(run, id))
    },
    async delete(run, id) {
      kept.delete(keyOf(run, id))
    },
    async list(run) {
      checkedId(run)
      return inOrder([...kept.values()].map(({ file }) => file).filter((file) => file.run === run))
    },
    async erase(run) {
      const files = await this.list(run)
      for (const { id } of files) kept.delete(keyOf(run, id))
      return files.length
    },
    async purge(before) {
      const old = [...kept].filter(([, { file }]) => Date.parse(file.at) < Date.parse(before))
      for (const [key] of old) kept.delete(key)
      return old.length
    },
  }
}

const ID = /^[0-9a-f]{32}$/

/**
 * Key of a file, `run/id`; the only path that a store makes.
 *
 * @throws TypeError when either is anything but 32 hexadecimal digits
 */
export function keyOf(run: string, id: string): string {
  return `${checkedId(run)}/${checkedId(id)}`
}

/** @throws TypeError when it is anything but 32 hexadecimal digits */
export function checkedId(id: string): string {
  if (ID.test(id)) return id
  throw new TypeError(
    'A file was asked for by something that is no id, so nothing was looked up: it could have led ' +
      'out of the store. Use the ids that the journey and the store made.',
  )
}

/** The oldest first. */
export function inOrder(files: readonly StoredFile[]): readonly StoredFile[] {
  return files.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
